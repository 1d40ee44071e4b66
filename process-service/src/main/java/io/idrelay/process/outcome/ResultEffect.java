package io.idrelay.process.outcome;

/** What a result did to its verification. */
enum ResultEffect {
    /** It ended it, or handed it to a person. */
    DECIDED,
    /** It changed an earlier decision. */
    REVISED,
    /** Its checks are what is known so far. */
    PROGRESS,
    /** It says what was known. */
    UNCHANGED,
    /** It is older than what is known. */
    OUTDATED,
    /** It comes from a session that is not the current one. */
    EARLIER_SESSION,
    /** The verification was canceled, or ended in a way that this does not change. */
    AFTER_END
}
