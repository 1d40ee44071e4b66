package io.idrelay.process.verification;

/** What the rules make of news. */
public sealed interface Move {
    /**
     * The verification goes on to another state, or its decision has new content.
     *
     * @param revised whether this changes an earlier decision
     */
    record Moved(ProcessState next, boolean revised) implements Move {}

    /** It stays as it is. */
    record Stayed(Why why) implements Move {}

    /** Why news changes nothing. */
    enum Why {
        /** It says what is known. */
        SAME,
        /** It comes from a session that is not the current one. */
        EARLIER_SESSION,
        /** The verification was canceled. */
        AFTER_CANCEL,
        /** It judges nobody, and there is an end already. */
        AFTER_END,
        /** It tells of a step that was passed. */
        PASSED,
        /** More was wanted too often. */
        ROUNDS_SPENT
    }
}
