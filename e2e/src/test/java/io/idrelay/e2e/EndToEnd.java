package io.idrelay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs one verification from the order to the last callback. */
final class EndToEnd {
    static final String BEGUN = "created awaiting_capture (submitted )?(processing )?";
    private static final Duration END_MAX = Duration.ofSeconds(120);

    private final Web web;
    private final EndUsers users;

    EndToEnd(Web web) {
        this.web = web;
        this.users = new EndUsers(web);
    }

    /** A verification whose end user has done their part. */
    record Run(String processId, VendorEnd end, Misbehaving way) {}

    Run start(VendorEnd end, Misbehaving way) {
        Map<String, Object> plan =
                new HashMap<>(Map.of("vendor", end.vendor(), "outcome", end.outcome()));
        if (!way.wish().isEmpty()) {
            plan.put("misbehavior", way.wish());
        }
        int planned = web.sendJson("/sandbox/control/next", plan, Map.of()).statusCode();
        assertThat(planned).isEqualTo(204);
        JsonNode started =
                web.postJson(
                        "/demo/verifications",
                        Map.of(
                                "vendor", end.vendor(),
                                "outcome", end.outcome(),
                                "channel", end.channel()));
        String process = started.path("processId").asText();
        Run run = new Run(process, end, way);
        finish(run);
        return run;
    }

    /** The end user does their part, once more where they are asked to. */
    void finish(Run run) {
        web.postJson("/demo/verifications/" + run.processId() + "/finish", Map.of());
    }

    JsonNode process(Run run) {
        return users.process(run.processId());
    }

    /** The statuses the merchant was told, in their order. */
    String told(Run run) {
        return String.join(" ", statuses(run));
    }

    /** Waits for the end and compares state, result and callbacks with the table. */
    void requireRight(Run run) {
        await().alias(run.toString())
                .atMost(END_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> statuses(run).contains(run.end().status()));
        JsonNode process = users.process(run.processId());
        assertThat(process.path("status").asText()).as("%s", run).isEqualTo(run.end().status());
        JsonNode result = users.result(run.processId());
        assertThat(result.path("decision").asText()).as("%s", run).isEqualTo(run.end().status());
        if (!run.end().reason().equals("-")) {
            assertThat(result.path("reasons").findValuesAsText("code"))
                    .as("%s", run)
                    .contains(run.end().reason());
        }
        assertThat(told(run)).as("%s", run).matches(BEGUN + early(run) + run.end().status());
    }

    /**
     * The demo's account at Alibaba Cloud reads the vendor's log at once, and that may know of a
     * pass before the result is there: a review until it is.
     */
    private static String early(Run run) {
        return run.end().vendor().equals("alibaba") ? "(review )?" : "";
    }

    /** What the merchant was told, by sequence number; a number told twice is told alike. */
    private List<String> statuses(Run run) {
        SortedMap<Long, String> told = new TreeMap<>();
        for (JsonNode callback : users.callbacks(run.processId())) {
            assertThat(callback.path("signatureHolds").asBoolean()).isTrue();
            String status = EndUsers.status(callback);
            long sequence = callback.at("/body/data/sequence").asLong();
            assertThat(told.computeIfAbsent(sequence, s -> status)).isEqualTo(status);
        }
        return List.copyOf(told.values());
    }
}
