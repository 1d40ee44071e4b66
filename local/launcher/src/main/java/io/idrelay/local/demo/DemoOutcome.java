package io.idrelay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What really happened to one end user.
 *
 * @param missing steps that did not happen; empty when all is well
 */
record DemoOutcome(
        DemoStory story,
        String processId,
        String status,
        Duration took,
        List<String> missing,
        Optional<JsonNode> result,
        Optional<JsonNode> callback) {

    boolean good() {
        return missing.isEmpty();
    }
}
