package io.idrelay.process.verification;

import io.idrelay.contracts.ActionRequired;

/** News of a verification that is no verdict. */
public sealed interface Progress {
    /** The vendor waits for the end user. */
    record SessionOpened() implements Progress {}

    /** The end user is done. */
    record CaptureFinished() implements Progress {}

    /** The vendor is at work. */
    record VendorWorking() implements Progress {}

    /** The end user has to do something again. */
    record MoreWanted(ActionRequired what) implements Progress {}
}
