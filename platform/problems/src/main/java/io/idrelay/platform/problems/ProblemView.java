package io.idrelay.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.idrelay.platform.problems.Problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as it stands in an answer ({@code application/problem+json}). */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @Nullable String traceId) {}
