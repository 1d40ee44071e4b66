package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.process.verification.Move.Moved;
import io.idrelay.process.verification.Move.Stayed;
import io.idrelay.process.verification.Move.Why;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Canceled;
import io.idrelay.process.verification.ProcessState.Created;
import io.idrelay.process.verification.ProcessState.Open;
import io.idrelay.process.verification.ProcessState.Processing;
import io.idrelay.process.verification.ProcessState.Review;
import io.idrelay.process.verification.ProcessState.Revisable;
import io.idrelay.process.verification.ProcessState.Submitted;

/** What a verdict or other news makes of a verification. Pure. */
final class Transitions {
    private Transitions() {}

    static Move onVerdict(ProcessState now, Verdict verdict) {
        return switch (now) {
            case Open open -> decided(open, verdict);
            case Revisable ended -> revised(ended, verdict);
            case Canceled _ -> new Stayed(Why.AFTER_CANCEL);
        };
    }

    private static Move decided(Open open, Verdict verdict) {
        ProcessState next = open.decide(verdict);
        boolean same = next.status() == open.status();
        return same && !verdict.newContent() ? new Stayed(Why.SAME) : new Moved(next, false);
    }

    private static Move revised(Revisable ended, Verdict verdict) {
        if (!verdict.kind().judges()) {
            // A vendor that drops a finished verification takes no decision back.
            return new Stayed(Why.AFTER_END);
        }
        ProcessState next = ended.revise(verdict);
        boolean same = next.status() == ended.status();
        return same && !verdict.newContent() ? new Stayed(Why.SAME) : new Moved(next, true);
    }

    static Move onProgress(ProcessState now, Progress progress, int roundsMax) {
        return switch (now) {
            case Open open -> advanced(open, progress, roundsMax);
            case Revisable _ -> new Stayed(Why.AFTER_END);
            case Canceled _ -> new Stayed(Why.AFTER_CANCEL);
        };
    }

    private static Move advanced(Open open, Progress progress, int roundsMax) {
        return switch (progress) {
            case Progress.SessionOpened _ -> sessionOpened(open);
            case Progress.CaptureFinished _ -> captureFinished(open);
            case Progress.VendorWorking _ -> vendorWorking(open);
            case Progress.MoreWanted more -> moreWanted(open, more, roundsMax);
        };
    }

    private static Move sessionOpened(Open open) {
        return switch (open) {
            case Created created -> new Moved(created.awaitCapture(), false);
            case AwaitingCapture _ -> new Stayed(Why.SAME);
            case Submitted _, Processing _, Review _ -> new Stayed(Why.PASSED);
        };
    }

    private static Move captureFinished(Open open) {
        return switch (open) {
            // The opening's commit may be overtaken by the vendor's own news.
            case Created created -> new Moved(created.awaitCapture().submit(), false);
            case AwaitingCapture awaiting -> new Moved(awaiting.submit(), false);
            case Submitted _ -> new Stayed(Why.SAME);
            case Processing _, Review _ -> new Stayed(Why.PASSED);
        };
    }

    private static Move vendorWorking(Open open) {
        return switch (open) {
            case Created created -> new Moved(created.awaitCapture().process(), false);
            case AwaitingCapture awaiting -> new Moved(awaiting.process(), false);
            case Submitted submitted -> new Moved(submitted.process(), false);
            case Processing _ -> new Stayed(Why.SAME);
            case Review _ -> new Stayed(Why.PASSED);
        };
    }

    private static Move moreWanted(Open open, Progress.MoreWanted more, int roundsMax) {
        if (open instanceof AwaitingCapture awaiting && awaiting.wanted().isPresent()) {
            // Until the end user has done something it is the same round, told of in more detail.
            return tellsMore(awaiting.wanted().get(), more.what())
                    ? new Moved(awaiting.wanting(more.what()), false)
                    : new Stayed(Why.SAME);
        }
        if (open.rounds() >= roundsMax) {
            return new Stayed(Why.ROUNDS_SPENT);
        }
        return new Moved(open.wantMore(more.what()), false);
    }

    private static boolean tellsMore(ActionRequired before, ActionRequired now) {
        return !now.equals(before) && (now.image().isPresent() || now.reason().isPresent());
    }
}
