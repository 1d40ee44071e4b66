package io.idrelay.platform.problems;

import io.idrelay.platform.problems.OperationNote.AnswerNote;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Writes one note into the description of its operation. */
final class NoteInOpenApi {
    private static final String ANY = "*/*";

    /** What these mean wherever they stand. */
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    ApiHeaders.IDEMPOTENCY_KEY,
                    "1 to 255 visible ASCII characters. The same request with the same key within"
                            + " 24 hours is done once and answered alike.",
                    "cursor",
                    "The nextCursor of the part before; without it the list begins.",
                    "limit",
                    "How many items at most, from 1 to 200; 50 where it is not given.");

    private final Operation operation;
    private final OperationNote note;

    NoteInOpenApi(Operation operation, OperationNote note) {
        this.operation = operation;
        this.note = note;
    }

    void describe() {
        operation.setSummary(note.summary());
        operation.setDescription(note.description());
        operation.setTags(List.of(note.tag()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
        if (operation.getRequestBody() != null) {
            example(operation.getRequestBody().getContent(), required(note.request(), "request"));
        }
        dropGuesses();
        note.answerNotes().forEach(this::describe);
        note.furtherProblems()
                .forEach((status, slugs) -> ProblemsInOpenApi.note(operation, status, slugs));
    }

    /** Where a method says nothing of its answer, the framework guesses a status. */
    private void dropGuesses() {
        List<String> guesses =
                operation.getResponses().getAPIResponses().keySet().stream()
                        .filter(status -> status.startsWith("2"))
                        .filter(status -> !note.answerNotes().containsKey(status))
                        .toList();
        guesses.forEach(operation.getResponses()::removeAPIResponse);
    }

    private void describe(Parameter parameter) {
        String name = parameter.getName();
        String sentence = note.parameterSentences().getOrDefault(name, PARAMETERS.get(name));
        parameter.setDescription(required(sentence, "parameter " + name));
    }

    private void describe(String status, AnswerNote answer) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse();
            operation.getResponses().addAPIResponse(status, response);
        }
        response.setDescription(answer.description());
        example(response.getContent(), answer.example());
        List<String> headers = answer.headers() == null ? List.of() : answer.headers();
        for (String name : headers) {
            response.addHeader(name, header(name));
        }
    }

    private static Header header(String name) {
        return OASFactory.createHeader()
                .description(required(ApiHeaders.SENTENCES.get(name), "header " + name))
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }

    /** What may be any bytes has no example. */
    private static void example(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.getMediaTypes()
                    .forEach((name, type) -> type.setExample(name.equals(ANY) ? null : example));
        }
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("a note says nothing of its " + what);
        }
        return value;
    }
}
