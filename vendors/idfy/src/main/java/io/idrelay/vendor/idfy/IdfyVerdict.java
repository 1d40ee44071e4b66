package io.idrelay.vendor.idfy;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.Reason;
import io.idrelay.vendor.idfy.wire.Profile;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.Map;
import java.util.Optional;

/**
 * Decides from IDfy's {@code status} and {@code reviewer_action}. Only a reviewer accepts; what
 * contradicts itself is looked at by a person.
 *
 * @param doubt why a person has to look; only for a review
 */
record IdfyVerdict(Decision decision, Optional<Reason> doubt) {

    static IdfyVerdict of(Profile profile, IdfyEvidence evidence, UnrecognizedWords words) {
        Optional<String> action = Optional.ofNullable(profile.reviewerAction());
        return switch (Optional.ofNullable(profile.status()).orElse("")) {
            case "capture_pending", "recapture_pending", "in_progress" -> sure(Decision.PENDING);
            case "review_required" ->
                    review(Reason.of(Reason.Code.INCONCLUSIVE, "review_required"));
            case "cancelled", "canceled" -> sure(Decision.CANCELED);
            case "rejected" -> rejected(action, words);
            case "completed" -> completed(action, evidence, words);
            default -> unknown(profile, action, words);
        };
    }

    /** Nobody has to have acted: IDfy may reject by itself. */
    private static IdfyVerdict rejected(Optional<String> action, UnrecognizedWords words) {
        return switch (action.orElse("rejected")) {
            case "rejected" -> sure(Decision.REJECTED);
            case "approved" -> contradicted("reviewer_action", words);
            default -> strangeAction(action, words);
        };
    }

    private static IdfyVerdict completed(
            Optional<String> action, IdfyEvidence evidence, UnrecognizedWords words) {
        if (action.isEmpty()) {
            return review(Reason.of(Reason.Code.INCONCLUSIVE, "completed-without-reviewer-action"));
        }
        return switch (action.get()) {
            case "rejected" -> sure(Decision.REJECTED);
            case "approved" ->
                    evidence.gap()
                            .map(gap -> contradicted(gap, words))
                            .orElseGet(() -> sure(Decision.ACCEPTED));
            default -> strangeAction(action, words);
        };
    }

    private static IdfyVerdict strangeAction(Optional<String> action, UnrecognizedWords words) {
        action.ifPresent(word -> words.add("reviewer_action", word));
        return unknownVerdict(action);
    }

    /** Without a reviewer's action it is progress, which changes nothing. */
    private static IdfyVerdict unknown(
            Profile profile, Optional<String> action, UnrecognizedWords words) {
        Optional<String> status = Optional.ofNullable(profile.status());
        status.ifPresentOrElse(word -> words.add("status", word), () -> words.addPlace("status"));
        return action.isEmpty() ? sure(Decision.PENDING) : unknownVerdict(status.or(() -> action));
    }

    private static IdfyVerdict contradicted(String place, UnrecognizedWords words) {
        words.addPlace(place);
        return review(Reason.of(Reason.Code.INCONCLUSIVE, place));
    }

    private static IdfyVerdict unknownVerdict(Optional<String> word) {
        return review(
                new Reason(Reason.Code.UNKNOWN_VERDICT, word.map(VendorWord::clean), Map.of()));
    }

    private static IdfyVerdict review(Reason doubt) {
        return new IdfyVerdict(Decision.REVIEW, Optional.of(doubt));
    }

    private static IdfyVerdict sure(Decision decision) {
        return new IdfyVerdict(decision, Optional.empty());
    }
}
