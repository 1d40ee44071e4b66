package io.idrelay.platform.problems;

import java.util.Map;

/** The headers of answers, each with its sentence. */
final class ApiHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String RETRY_AFTER = "Retry-After";
    static final String AUTHENTICATE = "WWW-Authenticate";

    static final Map<String, String> SENTENCES =
            Map.of(
                    REPLAYED,
                    "true where this is the kept answer of an earlier request.",
                    RETRY_AFTER,
                    "In how many seconds trying again may help.",
                    AUTHENTICATE,
                    "Bearer.",
                    "ETag",
                    "The number of the last change, for If-None-Match.",
                    "Location",
                    "The address of what this is about.",
                    "Cache-Control",
                    "How long the answer may be kept; no-store for secrets.",
                    "Content-Disposition",
                    "Always an attachment.");

    private ApiHeaders() {}
}
