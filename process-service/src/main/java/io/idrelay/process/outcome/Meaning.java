package io.idrelay.process.outcome;

import io.idrelay.process.verification.Verdict;

/** What a result means for its session, before the verification itself is asked. */
sealed interface Meaning {
    /**
     * A verdict that counts.
     *
     * @param newContent whether it says anything that is not shown already
     */
    record Decides(Verdict.Kind kind, boolean newContent) implements Meaning {}

    /** No verdict yet; its checks are what is known so far. */
    record Progresses() implements Meaning {}

    /** It says what is shown already; from now on it was said at this later moment. */
    record Confirms() implements Meaning {}

    /** It is older than what is shown. */
    record Outdated() implements Meaning {}

    /** It is not this session's result. */
    record Refused(Why why) implements Meaning {}

    /** Why a result is not its session's. */
    enum Why {
        /** The session belongs to another merchant. */
        OTHER_MERCHANT,
        /** The session was opened at another account. */
        OTHER_ACCOUNT,
        /** The vendor ids in it are not those the session was opened with. */
        OTHER_HANDLE
    }
}
