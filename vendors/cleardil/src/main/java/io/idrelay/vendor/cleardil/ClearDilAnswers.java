package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.contracts.VendorOriginal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The answers that make one result.
 *
 * @param identification none where the SDK was to compare faces and has not
 * @param screening none where the account wants no screening
 * @param begunAt when the first was asked for; the answers' own times are of different clocks and
 *     not all have one
 */
record ClearDilAnswers(
        JsonNode verification,
        Optional<JsonNode> identification,
        Optional<JsonNode> screening,
        Instant begunAt) {
    /** All of them under their names. */
    VendorOriginal original() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("verification", verification);
        identification.ifPresent(answer -> all.set("identification", answer));
        screening.ifPresent(answer -> all.set("screening", answer));
        return new VendorOriginal(
                "application/json", all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClearDilAnswers[redacted]";
    }
}
