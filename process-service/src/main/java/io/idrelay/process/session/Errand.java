package io.idrelay.process.session;

/** Something the vendor has to be told after our commit; tried until it worked or in vain. */
enum Errand {
    /** The end user is done; verify now. */
    SUBMIT,
    /** The merchant ended it. */
    CANCEL
}
