package io.idrelay.platform.problems;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one operation.
 *
 * @param parameters sentences by name, for those that have no general one
 * @param request an example of the body
 * @param problems further slugs by status
 */
record OperationNote(
        String tag,
        String summary,
        @Nullable String description,
        @Nullable Map<String, String> parameters,
        @Nullable Object request,
        @Nullable Map<String, AnswerNote> answers,
        @Nullable Map<String, List<String>> problems) {

    /**
     * What is said of one answer.
     *
     * @param headers names of headers beyond those every such answer has
     */
    record AnswerNote(
            String description, @Nullable List<String> headers, @Nullable Object example) {}

    Map<String, String> parameterSentences() {
        return parameters == null ? Map.of() : parameters;
    }

    Map<String, AnswerNote> answerNotes() {
        return answers == null ? Map.of() : answers;
    }

    Map<String, List<String>> furtherProblems() {
        return problems == null ? Map.of() : problems;
    }
}
