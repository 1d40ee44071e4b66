package io.idrelay.platform.problems;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.idrelay.platform.problems.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON body: which field, by which rule, without its value. */
final class JsonFaults {
    private static final int FIELD_CHARS_MAX = 200;

    private JsonFaults() {}

    static Problem problem(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                    field("unknown-field", path(unknown), "is not known");
            case MismatchedInputException mismatch ->
                    field("invalid-request", path(mismatch), rule(mismatch.getTargetType()));
            // A parser's fault inside a nested value comes wrapped with a path.
            case JsonMappingException mapping
                    when !(mapping.getCause() instanceof JsonProcessingException) ->
                    field("invalid-request", path(mapping), "has not the expected form");
            default -> malformed(fault.getLocation());
        };
    }

    private static Problem malformed(@Nullable JsonLocation at) {
        String where =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Problem.of("malformed-json", 400, "The body is not valid JSON" + where + ".");
    }

    private static Problem field(String slug, String field, String rule) {
        return Problem.of(slug, 400, "The request is not valid.")
                .withErrors(List.of(new FieldError(field, rule)));
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        if (path.isEmpty()) {
            return "body";
        }
        return path.length() > FIELD_CHARS_MAX
                ? path.substring(0, FIELD_CHARS_MAX)
                : path.toString();
    }

    private static String rule(@Nullable Class<?> expected) {
        if (expected == null) {
            return "has not the expected form";
        }
        if (expected.isEnum()) {
            return "is none of the known words";
        }
        if (expected == String.class) {
            return "is not a string, or has a NUL character";
        }
        if (expected == Boolean.class || expected == boolean.class) {
            return "is not true or false";
        }
        if (Number.class.isAssignableFrom(expected) || expected.isPrimitive()) {
            return "is not a number of the right size";
        }
        if (Iterable.class.isAssignableFrom(expected) || expected.isArray()) {
            return "is not a list";
        }
        return "has not the expected form";
    }
}
