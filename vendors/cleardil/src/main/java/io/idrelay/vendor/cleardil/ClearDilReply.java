package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorWord;
import java.util.Optional;
import java.util.Set;

/** What ClearDil said to a call. */
sealed interface ClearDilReply {
    /** A success with JSON. */
    record Success(JsonNode body, Answered answer) implements ClearDilReply {
        @Override
        public String toString() {
            return "Success[" + answer + "]";
        }
    }

    /**
     * There is no such thing, or no longer.
     *
     * @param type {@link #NOT_FOUND} says that a thing is missing; without it perhaps the whole API
     *     is elsewhere
     */
    record Gone(String type) implements ClearDilReply {
        static final String NOT_FOUND = "resource_not_found";

        public Gone {
            type = VendorWord.clean(type);
        }
    }

    /**
     * A refusal in ClearDil's own words.
     *
     * @param type for example {@code invalid_request}
     * @param code the type with the first field and what is wrong with it; fit for results
     */
    record Refused(String type, String code, Answered answer) implements ClearDilReply {
        /** Types that a request's content is to blame for. */
        private static final Set<String> DATA =
                Set.of("invalid_request", "duplicate", "conflict", "invalid_operation");

        private static final Set<String> SETTINGS =
                Set.of("invalid_token", "access_denied", "insufficient_permissions");
        private static final Set<String> AWAY = Set.of("internal_error", "service_maintenance");

        private static final Set<String> OURS =
                Set.of(
                        "invalid_sorting_request",
                        "invalid_patch_request",
                        "malformed_content",
                        "not_implemented");

        public Refused {
            type = VendorWord.clean(type);
            code = VendorWord.clean(code);
        }

        VendorFailure failure() {
            if (DATA.contains(type)) {
                return failure(Kind.REFUSED, "vendor-refuses-data");
            }
            if (SETTINGS.contains(type)) {
                return failure(Kind.MISCONFIGURED, "vendor-refuses-credentials");
            }
            if (AWAY.contains(type)) {
                return failure(Kind.UNAVAILABLE, "vendor-unavailable");
            }
            if (OURS.contains(type)) {
                return failure(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected");
            }
            return VendorFailure.of(answer, Optional.of(code));
        }

        private VendorFailure failure(Kind kind, String ours) {
            return new VendorFailure(kind, ours, Optional.of(code), answer.retryAfter());
        }
    }

    /** No answer, or none that could be read. */
    record Failed(VendorFailure failure) implements ClearDilReply {}

    /** The failure that this reply is where only a success would do. */
    static VendorFailure failure(ClearDilReply reply) {
        return switch (reply) {
            case Success _ -> broken("vendor-answer-unexpected");
            case Gone gone ->
                    new VendorFailure(
                            Kind.REFUSED,
                            "gone-at-vendor",
                            Optional.of(gone.type()),
                            Optional.empty());
            case Refused refused -> refused.failure();
            case Failed failed -> failed.failure();
        };
    }

    static VendorFailure broken(String code) {
        return VendorFailure.of(Kind.CONTRACT_BROKEN, code);
    }
}
