package io.idrelay.notification.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackBodyTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:15:30Z");

    private final CallbackEvent accepted = event("process.accepted", Optional.of("accepted"));

    @Test
    void thinBodyShowsIdsStatusAndSequenceOnly() throws IOException {
        JsonNode body = read(CallbackBody.of(accepted, Optional.empty()));

        assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        assertThat(body.get("type").asText()).isEqualTo("process.accepted");
        assertThat(body.get("timestamp").asText()).isEqualTo("2026-11-20T10:15:30Z");
        assertThat(body.get("data").fieldNames())
                .toIterable()
                .containsExactly("dossierId", "processId", "status", "sequence");
        assertThat(body.at("/data/processId").asText()).isEqualTo(accepted.processId().value());
        assertThat(body.at("/data/status").asText()).isEqualTo("accepted");
        assertThat(body.at("/data/sequence").asLong()).isEqualTo(4);
    }

    @Test
    void fullBodyAddsReferenceAndResult() throws IOException {
        JsonNode body = read(CallbackBody.of(accepted, Optional.of(detail())));

        assertThat(body.at("/data/reference").asText()).isEqualTo("customer-1");
        assertThat(body.at("/data/result/decision").asText()).isEqualTo("accepted");
    }

    @Test
    void whereAVendorKeepsAnImageIsNotShown() throws IOException {
        JsonNode body = read(CallbackBody.of(accepted, Optional.of(detail())));

        assertThat(body.at("/data/result/images/0/kind").asText()).isEqualTo("selfie");
        assertThat(body.toString()).doesNotContain("vendor.example");
    }

    @Test
    void erasureHasNoStatus() throws IOException {
        JsonNode body =
                read(CallbackBody.of(event("dossier.erased", Optional.empty()), Optional.empty()));

        assertThat(body.get("data").fieldNames())
                .toIterable()
                .containsExactly("dossierId", "processId", "sequence");
    }

    @Test
    void sameEventGivesTheSameBytes() {
        assertThat(CallbackBody.of(accepted, Optional.of(detail())))
                .isEqualTo(CallbackBody.of(accepted, Optional.of(detail())));
    }

    private static CallbackEvent event(String type, Optional<String> status) {
        return new CallbackEvent(
                EventId.create(),
                MerchantId.create(),
                DossierId.create(),
                ProcessId.create(),
                type,
                status,
                4,
                AT,
                Optional.empty(),
                Optional.empty());
    }

    private static ProcessDetail detail() {
        return new ProcessDetail(
                "customer-1",
                new NormalizedResult(
                        Decision.ACCEPTED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(
                                new FoundImage(
                                        "selfie",
                                        "SELFIE",
                                        Optional.of("https://vendor.example/1"))),
                        new VendorWords(
                                new VendorId("onekyc"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()),
                        List.of(),
                        AT));
    }

    private static JsonNode read(byte[] body) throws IOException {
        return Json.mapper().readTree(body);
    }
}
