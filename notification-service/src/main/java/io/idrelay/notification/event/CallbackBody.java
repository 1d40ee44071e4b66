package io.idrelay.notification.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.ProcessDetail;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.contracts.result.NormalizedResult;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body a merchant receives: type, timestamp and data, as Standard Webhooks asks. */
final class CallbackBody {
    private CallbackBody() {}

    /** The bytes of the body; thin where no detail is given. */
    static byte[] of(CallbackEvent event, Optional<ProcessDetail> detail) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dossierId", event.dossierId());
        data.put("processId", event.processId());
        event.status().ifPresent(status -> data.put("status", status));
        data.put("sequence", event.sequence());
        detail.ifPresent(full -> {
            data.put("reference", full.reference());
            data.put("result", shown(full.result()));
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.type());
        body.put("timestamp", event.occurredAt());
        body.put("data", data);
        return bytes(body);
    }

    /** Where a vendor keeps an image is between it and us. */
    private static NormalizedResult shown(NormalizedResult result) {
        List<FoundImage> images =
                result.images().stream()
                        .map(i -> new FoundImage(i.kind(), i.vendorKind(), Optional.empty()))
                        .toList();
        return new NormalizedResult(
                result.decision(),
                result.reasons(),
                result.checks(),
                result.verifiedClaims(),
                images,
                result.vendor(),
                result.unrecognized(),
                result.actionRequired(),
                result.observedAt());
    }

    private static byte[] bytes(Map<String, Object> body) {
        try {
            return Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
