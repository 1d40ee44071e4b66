package io.idrelay.platform.problems;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a request was refused, as RFC 9457 problem details tell it.
 *
 * @param slug stable; the {@code type} is {@code urn:idrelay:problem:<slug>}
 * @param title the same for every problem of this status
 * @param detail one sentence for a developer; never personal data, never a value of the request
 * @param errors the fields at fault, if any
 * @param retryAfter when trying again may help
 */
public record Problem(
        String slug,
        int status,
        String title,
        String detail,
        List<FieldError> errors,
        Optional<Duration> retryAfter) {
    private static final String TYPE_PREFIX = "urn:idrelay:problem:";

    /**
     * A field at fault.
     *
     * @param field its path in the body, for example {@code person.birthdate} or {@code
     *     redirectHosts[0]}, or the name of the parameter or header
     * @param rule what it breaks, for example {@code is not known}
     */
    public record FieldError(String field, String rule) {}

    /** A problem without fields. */
    public static Problem of(String slug, int status, String detail) {
        return new Problem(slug, status, Titles.of(status), detail, List.of(), Optional.empty());
    }

    /** The stable identifier of this kind of problem. */
    public String type() {
        return TYPE_PREFIX + slug;
    }

    /** The same with the fields at fault. */
    public Problem withErrors(List<FieldError> fields) {
        return new Problem(slug, status, title, detail, List.copyOf(fields), retryAfter);
    }

    /** The same with a time after which trying again may help. */
    public Problem withRetryAfter(Duration time) {
        return new Problem(slug, status, title, detail, errors, Optional.of(time));
    }
}
