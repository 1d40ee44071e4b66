package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorWord;
import java.time.Duration;
import java.util.Optional;

/** What Alibaba said to a call. */
sealed interface AlibabaReply {
    /** A success: the call worked, which says nothing of the verification. */
    record Success(JsonNode result, Answered answer) implements AlibabaReply {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /**
     * A refusal.
     *
     * @param meaning what the account's table says of the code
     */
    record Refused(String code, Meaning meaning, Answered answer) implements AlibabaReply {
        public Refused {
            code = VendorWord.clean(code);
        }

        VendorFailure failure() {
            return switch (meaning) {
                case SETTINGS -> failure(Kind.MISCONFIGURED, "vendor-refuses-settings");
                case CREDENTIALS -> failure(Kind.MISCONFIGURED, "vendor-refuses-credentials");
                case BUSY -> failure(Kind.UNAVAILABLE, "vendor-rate-limited");
                case AWAY -> failure(Kind.UNAVAILABLE, "vendor-unavailable");
                case DEVICE, UNFINISHED, UNKNOWN, NONE -> unexplained(answer, Optional.of(code));
            };
        }

        private VendorFailure failure(Kind kind, String ours) {
            return new VendorFailure(kind, ours, Optional.of(code), retryAfter(answer));
        }
    }

    /** No answer, or none that could be read. */
    record Failed(VendorFailure failure) implements AlibabaReply {}

    /** What a refusal means to us; its words stand in the settings' table. */
    enum Meaning {
        DEVICE,
        SETTINGS,
        CREDENTIALS,
        BUSY,
        AWAY,
        UNFINISHED,
        UNKNOWN,
        NONE
    }

    /** The failure of which only the status is known. */
    static VendorFailure unexplained(Answered answer, Optional<String> code) {
        VendorFailure failure = VendorFailure.of(answer, code);
        return new VendorFailure(
                failure.kind(), failure.code(), failure.vendorCode(), retryAfter(answer));
    }

    /** Alibaba's own header counts milliseconds; see darabonba-openapi, getThrottlingTimeLeft. */
    private static Optional<Duration> retryAfter(Answered answer) {
        return answer.header("x-acs-retry-after")
                .filter(value -> value.matches("[1-9][0-9]{0,7}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .or(answer::retryAfter);
    }
}
