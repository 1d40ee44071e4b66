package io.idrelay.platform.problems;

import io.idrelay.platform.problems.Problem.FieldError;
import java.time.Duration;
import java.util.List;

/** The usual problems, ready to throw. */
public final class Problems {
    private Problems() {}

    /**
     * 404: there is none, or it is another merchant's; which of both is not told.
     *
     * @param noun what was looked for, for example {@code process}
     */
    public static ProblemException notFound(String noun) {
        return new ProblemException(Problem.of("not-found", 404, "There is no such " + noun + "."));
    }

    /** 409: not now, in the state things are in. */
    public static ProblemException conflict(String slug, String detail) {
        return new ProblemException(Problem.of(slug, 409, detail));
    }

    /** 422: understood, but this field asks for something that cannot be. */
    public static ProblemException unprocessable(String slug, String field, String rule) {
        return new ProblemException(
                Problem.of(slug, 422, "The field " + field + " " + rule + ".")
                        .withErrors(List.of(new FieldError(field, rule))));
    }

    /** 400 ({@code invalid-request}): this field breaks a rule of its form. */
    public static ProblemException badRequest(String field, String rule) {
        return badRequest(List.of(new FieldError(field, rule)));
    }

    /** 400 ({@code invalid-request}): these fields break rules of their form. */
    public static ProblemException badRequest(List<FieldError> errors) {
        return new ProblemException(
                Problem.of("invalid-request", 400, "The request is not valid.").withErrors(errors));
    }

    /** 401: without a token that is valid. */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(Problem.of("unauthorized", 401, detail));
    }

    /** 403: the token is valid, but not for this. */
    public static ProblemException forbidden(String detail) {
        return forbidden("forbidden", detail);
    }

    /** 403 with a reason of its own, for example {@code merchant-suspended}. */
    public static ProblemException forbidden(String slug, String detail) {
        return new ProblemException(Problem.of(slug, 403, detail));
    }

    /** 503: a part that is needed is away. */
    public static ProblemException unavailable(Duration retryAfter) {
        return new ProblemException(
                Problem.of("unavailable", 503, Titles.detailOf(503)).withRetryAfter(retryAfter));
    }

    /** 413: the body is larger than this address takes. */
    public static ProblemException tooLarge() {
        return new ProblemException(Problem.of("body-too-large", 413, Titles.detailOf(413)));
    }

    /** 429: more requests than this merchant may make. */
    public static ProblemException tooManyRequests(Duration retryAfter) {
        return new ProblemException(
                Problem.of("too-many-requests", 429, Titles.detailOf(429))
                        .withRetryAfter(retryAfter));
    }
}
