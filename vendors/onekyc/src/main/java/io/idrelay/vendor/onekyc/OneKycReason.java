package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Reason;
import java.util.Arrays;
import java.util.Optional;

/** OneKYC's reason codes. What they mean to us is inferred: the vendor explains none of them. */
enum OneKycReason {
    AETHER_VERIFICATION_FAILED(
            Reason.Code.FACE_MISMATCH, Check.Kind.FACE_MATCH, Check.Outcome.FAIL, false),
    LIVENESS_CHECK_FAILED(
            Reason.Code.LIVENESS_FAILED, Check.Kind.LIVENESS, Check.Outcome.FAIL, false),
    FRAUD_REJECT(
            Reason.Code.FRAUD_SUSPECTED,
            Check.Kind.DOCUMENT_AUTHENTICITY,
            Check.Outcome.FAIL,
            false),
    NOT_EKTP(
            Reason.Code.DOCUMENT_TYPE_NOT_SUPPORTED,
            Check.Kind.DOCUMENT_AUTHENTICITY,
            Check.Outcome.FAIL,
            false),
    DUKCAPIL_REJECTED(Reason.Code.DATA_MISMATCH, Check.Kind.REGISTRY, Check.Outcome.FAIL, false),
    DUKCAPIL_IRRETRIEVABLE_ERROR(
            Reason.Code.REGISTRY_UNAVAILABLE,
            Check.Kind.REGISTRY,
            Check.Outcome.NOT_PERFORMED,
            true),
    DUKCAPIL_SYSTEM_ERROR(
            Reason.Code.REGISTRY_UNAVAILABLE,
            Check.Kind.REGISTRY,
            Check.Outcome.NOT_PERFORMED,
            true),
    EMAIL_HAS_BEEN_USED(
            Reason.Code.DUPLICATE_CONTACT, Check.Kind.DUPLICATE, Check.Outcome.FAIL, false),
    PHONE_HAS_BEEN_USED(
            Reason.Code.DUPLICATE_CONTACT, Check.Kind.DUPLICATE, Check.Outcome.FAIL, false),
    SYSTEM_ERROR(
            Reason.Code.VENDOR_SYSTEM_ERROR,
            Check.Kind.REGISTRY,
            Check.Outcome.NOT_PERFORMED,
            true);

    private final Reason.Code code;
    private final Check.Kind checkKind;
    private final Check.Outcome checkOutcome;
    private final boolean systemFault;

    OneKycReason(
            Reason.Code code,
            Check.Kind checkKind,
            Check.Outcome checkOutcome,
            boolean systemFault) {
        this.code = code;
        this.checkKind = checkKind;
        this.checkOutcome = checkOutcome;
        this.systemFault = systemFault;
    }

    static Optional<OneKycReason> find(String word) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(word)).findFirst();
    }

    Reason.Code code() {
        return code;
    }

    /** The check it speaks of; none for a fault of the system. */
    Optional<Check> check() {
        return this == SYSTEM_ERROR
                ? Optional.empty()
                : Optional.of(Check.of(checkKind, checkOutcome, name()));
    }

    /** Whether a system failed, not the person. */
    boolean systemFault() {
        return systemFault;
    }
}
