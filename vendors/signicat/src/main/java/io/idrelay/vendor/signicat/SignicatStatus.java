package io.idrelay.vendor.signicat;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process's statuses. {@code not_matched} is known from third-party code only. */
enum SignicatStatus {
    PENDING("pending", Decision.PENDING, null),
    PROCESSING("processing", Decision.PENDING, null),
    ACCEPTED("accepted", Decision.ACCEPTED, null),
    REJECTED("rejected", Decision.REJECTED, null),
    INCONCLUSIVE("inconclusive", Decision.REVIEW, Reason.Code.INCONCLUSIVE),
    CANCELED("canceled", Decision.CANCELED, Reason.Code.CANCELED_BY_USER),
    FAILED("failed", Decision.FAILED, Reason.Code.VENDOR_SYSTEM_ERROR),
    NOT_MATCHED("not_matched", Decision.REJECTED, Reason.Code.DATA_MISMATCH);

    private final String word;
    private final Decision decision;
    private final Reason.@Nullable Code reason;

    SignicatStatus(String word, Decision decision, Reason.@Nullable Code reason) {
        this.word = word;
        this.decision = decision;
        this.reason = reason;
    }

    static Optional<SignicatStatus> find(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
    }

    Decision decision() {
        return decision;
    }

    /** The reason that the word itself is, where no check tells more. */
    Optional<Reason> reason() {
        return Optional.ofNullable(reason).map(code -> Reason.of(code, word));
    }
}
