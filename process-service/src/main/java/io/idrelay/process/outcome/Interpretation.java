package io.idrelay.process.outcome;

import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.process.outcome.Meaning.Confirms;
import io.idrelay.process.outcome.Meaning.Decides;
import io.idrelay.process.outcome.Meaning.Outdated;
import io.idrelay.process.outcome.Meaning.Progresses;
import io.idrelay.process.outcome.Meaning.Why;
import io.idrelay.process.verification.Verdict;
import java.util.Optional;

/**
 * Decides what a result means for its session. Pure.
 *
 * <p>Results come twice, late and in any order. Whatever the order, the same results must leave the
 * same one shown, so:
 *
 * <ul>
 *   <li>of two verdicts the one the vendor made later counts; of two made at the same moment, the
 *       more cautious;
 *   <li>a verdict is never held up by news without one, whatever their times: a vendor may time its
 *       verdicts by its own clock and leave us to time the rest;
 *   <li>news without a verdict never takes a verdict back.
 * </ul>
 */
final class Interpretation {
    private Interpretation() {}

    /** Whether news is about the session it names. */
    static Optional<Why> refusal(Incoming news, Incoming session) {
        if (!news.merchant().equals(session.merchant())) {
            return Optional.of(Why.OTHER_MERCHANT);
        }
        if (!news.account().equals(session.account())) {
            return Optional.of(Why.OTHER_ACCOUNT);
        }
        return news.handle().agreesWith(session.handle())
                ? Optional.empty()
                : Optional.of(Why.OTHER_HANDLE);
    }

    /**
     * What a result of this session means.
     *
     * @param shown the session's result that is shown now
     */
    static Meaning of(NormalizedResult result, Optional<NormalizedResult> shown) {
        Optional<Verdict.Kind> kind = Verdict.kindOf(result.decision());
        if (shown.isEmpty()) {
            return kind.<Meaning>map(k -> new Decides(k, true)).orElse(new Progresses());
        }
        return kind.map(k -> verdict(k, result, shown.get()))
                .orElseGet(() -> progress(result, shown.get()));
    }

    private static Meaning verdict(
            Verdict.Kind kind, NormalizedResult result, NormalizedResult shown) {
        if (Verdict.kindOf(shown.decision()).isEmpty()) {
            return new Decides(kind, true);
        }
        int order = result.observedAt().compareTo(shown.observedAt());
        if (order < 0) {
            return new Outdated();
        }
        if (SaidBy.both(result, shown)) {
            return new Confirms();
        }
        return order > 0 || moreCautious(result, shown) ? new Decides(kind, true) : new Outdated();
    }

    private static Meaning progress(NormalizedResult result, NormalizedResult shown) {
        boolean late = result.observedAt().isBefore(shown.observedAt());
        if (late || Verdict.kindOf(shown.decision()).isPresent()) {
            return new Outdated();
        }
        return SaidBy.both(result, shown) ? new Confirms() : new Progresses();
    }

    private static boolean moreCautious(NormalizedResult result, NormalizedResult shown) {
        int more = Integer.compare(caution(result.decision()), caution(shown.decision()));
        // Two that decide alike and say different things: any rule will do that is always the same.
        return more > 0 || (more == 0 && SaidBy.of(result).compareTo(SaidBy.of(shown)) > 0);
    }

    private static int caution(Decision decision) {
        return switch (decision) {
            case PENDING, UNRECOGNIZED -> 0;
            case ACCEPTED -> 1;
            case CANCELED -> 2;
            case EXPIRED -> 3;
            case FAILED -> 4;
            case REVIEW -> 5;
            case REJECTED -> 6;
        };
    }
}
