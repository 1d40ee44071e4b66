package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.vendor.spi.UnrecognizedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an agent, a reviewer or a machine did with a profile.
 *
 * @param word the verdict on it; empty where there is none yet
 * @param statusReason why, in a word of the merchant's own configuration
 * @param resources what it looked at
 */
record IdfyTask(
        String type,
        boolean completed,
        Optional<String> word,
        Optional<String> statusReason,
        List<String> resources) {
    private static final int DEPTH_MAX = 12;
    private static final int TASKS_MAX = 300;

    /**
     * All tasks of a profile, nested ones behind their parents.
     *
     * @param whole false where something could not be read as a task, so that there may be a check
     *     that nobody sees
     */
    record Listing(List<IdfyTask> tasks, boolean whole) {}

    static Listing list(JsonNode tasks, UnrecognizedWords words) {
        List<IdfyTask> found = new ArrayList<>();
        boolean whole = collect(tasks, found, 0);
        if (!whole) {
            words.addPlace("tasks");
        }
        return new Listing(List.copyOf(found), whole);
    }

    /** Lists of tasks, of lists, and of groups that are no task but hold tasks were all seen. */
    private static boolean collect(JsonNode node, List<IdfyTask> found, int depth) {
        if (node.isMissingNode() || node.isNull()) {
            return true;
        }
        if (depth > DEPTH_MAX || found.size() >= TASKS_MAX || !node.isContainerNode()) {
            return false;
        }
        if (node.isArray()) {
            boolean whole = true;
            for (JsonNode child : node) {
                whole &= collect(child, found, depth + 1);
            }
            return whole;
        }
        boolean read = read(node, found);
        JsonNode nested = node.path("tasks");
        return (read || nested.isArray()) & collect(nested, found, depth + 1);
    }

    private static boolean read(JsonNode node, List<IdfyTask> found) {
        String type = node.path("task_type").asText("").strip();
        if (type.isEmpty()) {
            return false;
        }
        JsonNode result = node.path("result");
        JsonNode manual = result.path("manual_response");
        found.add(
                new IdfyTask(
                        type,
                        node.path("status").asText("").equals("completed"),
                        word(manual.path("status"))
                                .or(() -> word(result.at("/automated_response/status"))),
                        word(manual.path("status_reason")),
                        texts(node.path("resources"))));
        return true;
    }

    /** A person's verdict; whether a machine's is spelled alike is inferred. */
    Outcome outcome(UnrecognizedWords words) {
        return switch (word.orElse("")) {
            case "verified" -> Outcome.PASS;
            case "rejected" -> Outcome.FAIL;
            case "" -> completed ? Outcome.INCONCLUSIVE : Outcome.NOT_PERFORMED;
            default -> {
                words.add("tasks.status", word.orElse(""));
                yield Outcome.UNRECOGNIZED;
            }
        };
    }

    private static Optional<String> word(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        // Something that is no word must not look like a missing one.
        return Optional.of(node.isTextual() && !node.asText().isEmpty() ? node.asText() : "?");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText("")));
        return List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "IdfyTask[redacted]";
    }
}
