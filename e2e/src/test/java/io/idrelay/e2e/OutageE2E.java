package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.local.supervise.PartName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service is killed while end users are on their way, and started again. */
class OutageE2E {
    private final Running system = Running.system();
    private final EndUsers users = new EndUsers(system.web());

    @ParameterizedTest
    @EnumSource(
            value = PartName.class,
            names = {
                "TOKEN_SERVICE",
                "PROCESS_SERVICE",
                "WEBHOOK_INGEST",
                "RESULT_NORMALIZER",
                "NOTIFICATION_SERVICE"
            })
    void everyProcessEndsRightAfterAServiceWasKilled(PartName service) {
        system.demo().setUp();
        List<EndUsers.AtVendor> all =
                List.of(
                        users.open("onekyc", "accepted", "accepted"),
                        users.open("onekyc", "rejected-not-ektp", "rejected"),
                        users.open("signicat", "accepted", "accepted"),
                        users.open("signicat", "rejected", "rejected"));

        system.supervisor().stop(service, true);
        all.forEach(users::capture);
        system.supervisor().restart(service);

        all.forEach(users::awaitEnd);
        all.forEach(this::requireRight);
    }

    private void requireRight(EndUsers.AtVendor user) {
        assertThat(users.process(user.processId()).path("status").asText())
                .isEqualTo(user.expected());
        assertThat(users.result(user.processId()).path("decision").asText())
                .isEqualTo(user.expected());
        Map<String, JsonNode> bodies = new HashMap<>();
        Map<Long, String> statuses = new HashMap<>();
        for (JsonNode callback : users.callbacks(user.processId())) {
            JsonNode body = callback.path("body");
            assertThat(callback.path("signatureHolds").asBoolean()).isTrue();
            assertThat(bodies.computeIfAbsent(callback.path("id").asText(), id -> body))
                    .isEqualTo(body);
            String status = EndUsers.status(callback);
            assertThat(statuses.computeIfAbsent(body.at("/data/sequence").asLong(), s -> status))
                    .isEqualTo(status);
        }
        assertThat(statuses.keySet())
                .as("every change was told")
                .hasSize((int) users.process(user.processId()).path("sequence").asLong());
    }
}
