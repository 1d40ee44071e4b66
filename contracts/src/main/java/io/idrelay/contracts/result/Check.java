package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param field the person's field, for {@link Kind#DATA_MATCH} only, for example {@code birthdate}
 * @param score from 0 (worst) to 1 (best), where the vendor gives one
 * @param vendorCode the vendor's own word
 */
public record Check(
        Kind kind,
        Optional<String> field,
        Outcome outcome,
        Optional<Double> score,
        Optional<String> vendorCode) {
    public Check {
        score.ifPresent(s -> {
            if (!(s >= 0 && s <= 1)) {
                throw new IllegalArgumentException("a check's score is from 0 to 1");
            }
        });
    }

    /** A check without field and score. */
    public static Check of(Kind kind, Outcome outcome, String vendorCode) {
        return new Check(
                kind, Optional.empty(), outcome, Optional.empty(), Optional.of(vendorCode));
    }

    /** A comparison of one of the person's fields. */
    public static Check ofField(String field, Outcome outcome, String vendorCode) {
        return new Check(
                Kind.DATA_MATCH,
                Optional.of(field),
                outcome,
                Optional.empty(),
                Optional.of(vendorCode));
    }

    /** What was looked at. */
    public enum Kind {
        DOCUMENT_AUTHENTICITY,
        DOCUMENT_INTEGRITY,
        DOCUMENT_EXPIRY,
        DATA_MATCH,
        FACE_MATCH,
        LIVENESS,
        WATCHLIST,
        DUPLICATE,
        VIDEO_INTERVIEW,
        REGISTRY,
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }

    /** How it came out. */
    public enum Outcome {
        PASS,
        FAIL,
        INCONCLUSIVE,
        NOT_PERFORMED,
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
