package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.ProcessStatus;
import java.util.Optional;

/**
 * Where a verification stands, with exactly the moves that are legal from there.
 *
 * <pre>
 * created → awaiting_capture → submitted → processing → accepted | rejected | review
 *                                                     → failed | canceled | expired
 * </pre>
 *
 * <p>A verdict is legal from every {@link Open} state, whatever was skipped; from a {@link
 * Revisable} one it is a revision; from {@link Canceled} there is none.
 */
public sealed interface ProcessState {
    /** The word for it in the API and in events. */
    ProcessStatus status();

    /** Something is still expected. */
    sealed interface Open extends ProcessState {
        /** How often more was wanted of the end user. */
        int rounds();

        /** The merchant ends it. */
        default Canceled cancel() {
            return new Canceled();
        }

        /** The vendor or a reviewer wants more of the end user. */
        default AwaitingCapture wantMore(ActionRequired what) {
            return new AwaitingCapture(rounds() + 1, Optional.of(what));
        }

        /** A verdict. */
        default ProcessState decide(Verdict verdict) {
            return verdict.toState(rounds());
        }
    }

    /** Our own timers may end it; a {@link Review} they may not, a person is at work there. */
    sealed interface Timed extends Open {
        /** No result came although it was asked for long enough. */
        default Failed giveUp(String reason) {
            return new Failed(reason, true);
        }
    }

    /** The end user has to act. */
    sealed interface Capturable extends Timed {
        /** Their time is up. */
        default Expired expire() {
            return new Expired();
        }
    }

    /** A vendor may still revise it. */
    sealed interface Revisable extends ProcessState {
        /** A later verdict. */
        default ProcessState revise(Verdict verdict) {
            return verdict.toState(0);
        }
    }

    /** No session was opened yet. */
    record Created() implements Capturable {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.CREATED;
        }

        @Override
        public int rounds() {
            return 0;
        }

        /** The vendor waits for the end user. */
        public AwaitingCapture awaitCapture() {
            return new AwaitingCapture(0, Optional.empty());
        }
    }

    /**
     * A vendor waits for the end user.
     *
     * @param wanted what was asked for again
     */
    record AwaitingCapture(int rounds, Optional<ActionRequired> wanted) implements Capturable {
        /** The same round, with what is wanted known better. */
        public AwaitingCapture wanting(ActionRequired what) {
            return new AwaitingCapture(rounds, Optional.of(what));
        }

        @Override
        public ProcessStatus status() {
            return ProcessStatus.AWAITING_CAPTURE;
        }

        /** The end user is done. */
        public Submitted submit() {
            return new Submitted(rounds);
        }

        /** The vendor is already at work. */
        public Processing process() {
            return new Processing(rounds);
        }
    }

    /** The end user is done; the vendor has not said that it began. */
    record Submitted(int rounds) implements Timed {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.SUBMITTED;
        }

        /** The vendor is at work. */
        public Processing process() {
            return new Processing(rounds);
        }
    }

    /** The vendor is at work. */
    record Processing(int rounds) implements Timed {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.PROCESSING;
        }
    }

    /** A person has to look. */
    record Review(int rounds) implements Open {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.REVIEW;
        }
    }

    /** The vendor found the person to be who they say. */
    record Accepted() implements Revisable {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.ACCEPTED;
        }
    }

    /** The vendor did not. */
    record Rejected() implements Revisable {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.REJECTED;
        }
    }

    /**
     * It ended without a verdict.
     *
     * @param reason a code
     * @param byTimer whether we gave up waiting; otherwise the vendor said so
     */
    record Failed(String reason, boolean byTimer) implements Revisable {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.FAILED;
        }
    }

    /** The end user's time ran out. */
    record Expired() implements Revisable {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.EXPIRED;
        }
    }

    /** The merchant or the end user ended it; nothing decides it any more. */
    record Canceled() implements ProcessState {
        @Override
        public ProcessStatus status() {
            return ProcessStatus.CANCELED;
        }
    }
}
