package io.idrelay.process.verification;

import io.idrelay.contracts.ProcessStatus;

/** What news did to a verification. */
public sealed interface Effect {
    /**
     * It changed, and the change is announced.
     *
     * @param sequence the number of the change
     * @param revised whether an earlier decision was changed
     */
    record Changed(ProcessStatus status, long sequence, boolean revised) implements Effect {}

    /** It is as it was. */
    record Unchanged(Move.Why why) implements Effect {}
}
