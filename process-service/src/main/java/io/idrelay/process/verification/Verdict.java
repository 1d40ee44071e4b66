package io.idrelay.process.verification;

import io.idrelay.contracts.result.Decision;
import java.util.Optional;

/**
 * A vendor's word that ends a verification, or hands it to a person.
 *
 * @param reason a code, for ends that have no result of their own
 * @param newContent whether its reasons, checks or claims differ from what is shown now
 */
public record Verdict(Kind kind, String reason, boolean newContent) {

    /** What it says. */
    public enum Kind {
        ACCEPTED,
        REJECTED,
        REVIEW,
        FAILED,
        CANCELED,
        EXPIRED;

        /** Whether it judges the person; only such a verdict may replace an earlier end. */
        boolean judges() {
            return switch (this) {
                case ACCEPTED, REJECTED, REVIEW -> true;
                case FAILED, CANCELED, EXPIRED -> false;
            };
        }
    }

    /** The verdict in a vendor's decision; none while it is pending or not understood. */
    public static Optional<Kind> kindOf(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> Optional.of(Kind.ACCEPTED);
            case REJECTED -> Optional.of(Kind.REJECTED);
            case REVIEW -> Optional.of(Kind.REVIEW);
            case FAILED -> Optional.of(Kind.FAILED);
            case CANCELED -> Optional.of(Kind.CANCELED);
            case EXPIRED -> Optional.of(Kind.EXPIRED);
            case PENDING, UNRECOGNIZED -> Optional.empty();
        };
    }

    ProcessState toState(int rounds) {
        return switch (kind) {
            case ACCEPTED -> new ProcessState.Accepted();
            case REJECTED -> new ProcessState.Rejected();
            case REVIEW -> new ProcessState.Review(rounds);
            case FAILED -> new ProcessState.Failed(reason, false);
            case CANCELED -> new ProcessState.Canceled();
            case EXPIRED -> new ProcessState.Expired();
        };
    }
}
