package io.idrelay.vendor.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a request to a vendor. */
public sealed interface VendorAnswer {
    /**
     * The vendor answered, whatever it said.
     *
     * @param headers by lowercase name
     * @param startedAt when the request was begun
     */
    record Answered(int status, Map<String, List<String>> headers, byte[] body, Instant startedAt)
            implements VendorAnswer {

        /** Whether the status is 2xx. */
        public boolean successful() {
            return status >= 200 && status < 300;
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** The vendor's {@code Retry-After}, where it is given in seconds; at most a day. */
        public Optional<Duration> retryAfter() {
            return header("retry-after")
                    .filter(value -> value.matches("[0-9]{1,5}"))
                    .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), 86_400)));
        }

        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length + " bytes]";
        }
    }

    /**
     * No answer: the network, the deadline, a size, or our own guard.
     *
     * @param code for example {@code timeout}, {@code connect-failed}, {@code circuit-open}, {@code
     *     rate-limited}, {@code answer-too-large}, {@code address-refused}
     * @param maybeDone whether the vendor may have acted on the request all the same
     */
    record Unanswered(String code, boolean maybeDone, Optional<Duration> retryAfter)
            implements VendorAnswer {}
}
