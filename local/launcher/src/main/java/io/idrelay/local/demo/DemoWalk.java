package io.idrelay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.idrelay.local.OperatorError;
import io.idrelay.local.operator.JsonHttp;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks one end user through and shows each step as it happens. */
final class DemoWalk {
    private static final Duration END_MAX = Duration.ofSeconds(30);
    private static final Duration STEPS_MAX = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private static final String WEBHOOK = "webhook taken in";

    /** Timeline entries that must be there, and how they are told. */
    private static final Map<String, String> STEPS =
            Map.of(
                    "process.created", "process created",
                    "session.opened", "session opened at the vendor",
                    "webhook.received", WEBHOOK,
                    "result.normalized", "result normalized");

    private static final Set<String> ENDS =
            Set.of("accepted", "rejected", "review", "failed", "canceled", "expired");

    private static final String CALLBACK = "callback received, signature checked";

    private final JsonHttp sandbox;
    private final PrintStream out;
    private final Set<String> seen = new HashSet<>();
    private Instant began = Instant.EPOCH;

    DemoWalk(JsonHttp sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    DemoOutcome run(DemoStory story) {
        out.println();
        out.println(story.title());
        JsonNode verification =
                sandbox.post(
                        "/demo/verifications",
                        Map.of(
                                "vendor", story.vendor(),
                                "channel", story.channel(),
                                "outcome", story.outcome()));
        String process = verification.path("processId").asText();
        began = Instant.parse(verification.path("startedAt").asText());
        showSteps(process);
        sandbox.post("/demo/verifications/" + process + "/finish", Map.of());
        Optional<JsonNode> callback = awaitCallback(story, process);
        awaitSteps(story, process);
        return outcome(story, process, callback);
    }

    private Optional<JsonNode> awaitCallback(DemoStory story, String process) {
        long deadline = System.nanoTime() + END_MAX.toNanos();
        while (System.nanoTime() < deadline) {
            showSteps(process);
            for (JsonNode callback :
                    sandbox.get("/demo/callbacks?processId=" + process).path("items")) {
                String status = callback.path("body").path("data").path("status").asText();
                if (story.expectedStatus().map(status::equals).orElse(ENDS.contains(status))
                        && callback.path("signatureHolds").asBoolean()) {
                    show(
                            Instant.parse(callback.path("receivedAt").asText()),
                            CALLBACK + " (" + status + ")");
                    seen.add(CALLBACK);
                    return Optional.of(callback);
                }
            }
            pause();
        }
        return Optional.empty();
    }

    /** A webhook may be told of after its result, which the end user's way back had brought. */
    private void awaitSteps(DemoStory story, String process) {
        long deadline = System.nanoTime() + STEPS_MAX.toNanos();
        showSteps(process);
        while (!missing(story).isEmpty() && System.nanoTime() < deadline) {
            pause();
            showSteps(process);
        }
    }

    private List<String> missing(DemoStory story) {
        return STEPS.values().stream()
                .filter(step -> story.callsBack() || !step.equals(WEBHOOK))
                .filter(step -> !seen.contains(step))
                .sorted()
                .toList();
    }

    private void showSteps(String process) {
        JsonNode timeline = sandbox.get("/demo/verifications/" + process + "/timeline");
        for (JsonNode entry : timeline.path("items")) {
            String step = STEPS.get(entry.path("kind").asText());
            if (step != null && seen.add(step)) {
                show(Instant.parse(entry.path("at").asText()), step);
            }
        }
    }

    private void show(Instant at, String what) {
        out.printf("  %+7.2f s  %s%n", Duration.between(began, at).toMillis() / 1000.0, what);
    }

    private DemoOutcome outcome(DemoStory story, String process, Optional<JsonNode> callback) {
        List<String> missing = new ArrayList<>(missing(story));
        if (callback.isEmpty()) {
            missing.add(CALLBACK);
        }
        String status =
                sandbox.get("/demo/verifications/" + process)
                        .path("process")
                        .path("status")
                        .asText();
        JsonNode result = result(process);
        String decision = result.path("decision").asText();
        String expected = story.expectedStatus().orElse(status);
        if (!status.equals(expected) || !decision.equals(expected)) {
            missing.add("status " + expected + " (result says " + decision + ")");
        }
        Instant end = callback.map(c -> Instant.parse(c.path("receivedAt").asText())).orElse(began);
        return new DemoOutcome(
                story,
                process,
                status,
                Duration.between(began, end),
                missing,
                Optional.of(result),
                callback);
    }

    private JsonNode result(String process) {
        try {
            return sandbox.get("/demo/verifications/" + process + "/result");
        } catch (OperatorError e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted");
        }
    }
}
