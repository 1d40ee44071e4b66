package io.idrelay.vendor.signicat;

import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Check.Outcome;
import io.idrelay.contracts.result.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signicat gives no reasons; a rejection's are read from the checks that failed. */
final class SignicatReasons {
    private SignicatReasons() {}

    /** The reasons of a rejection: of the failed checks, or of the doubtful where none failed. */
    static List<Reason> ofRejection(List<Check> checks) {
        List<Reason> failed = of(checks, Outcome.FAIL);
        return failed.isEmpty() ? of(checks, Outcome.INCONCLUSIVE) : failed;
    }

    private static List<Reason> of(List<Check> checks, Outcome outcome) {
        List<Reason> reasons = new ArrayList<>();
        for (Check check : checks) {
            code(check.kind())
                    .filter(code -> check.outcome() == outcome)
                    .filter(code -> reasons.stream().noneMatch(known -> known.code() == code))
                    .ifPresent(code -> reasons.add(new Reason(code, check.vendorCode(), Map.of())));
        }
        return reasons;
    }

    private static Optional<Reason.Code> code(Check.Kind kind) {
        return switch (kind) {
            case DOCUMENT_AUTHENTICITY -> Optional.of(Reason.Code.DOCUMENT_NOT_AUTHENTIC);
            case DOCUMENT_INTEGRITY -> Optional.of(Reason.Code.DOCUMENT_UNREADABLE);
            case DOCUMENT_EXPIRY -> Optional.of(Reason.Code.DOCUMENT_EXPIRED);
            case DATA_MATCH, REGISTRY -> Optional.of(Reason.Code.DATA_MISMATCH);
            case FACE_MATCH -> Optional.of(Reason.Code.FACE_MISMATCH);
            case LIVENESS -> Optional.of(Reason.Code.LIVENESS_FAILED);
            case WATCHLIST -> Optional.of(Reason.Code.WATCHLIST_HIT);
            case DUPLICATE -> Optional.of(Reason.Code.DUPLICATE_PERSON);
            case VIDEO_INTERVIEW, UNRECOGNIZED -> Optional.empty();
        };
    }
}
