package io.idrelay.vendor.spi;

/** What became of a call that brings nothing back. */
public sealed interface CallOutcome {
    /** Done, or it was done before. */
    record Done() implements CallOutcome {}

    /** The vendor lacks this; no call was made. */
    record NotSupported() implements CallOutcome {}

    /** It did not work. */
    record Failed(VendorFailure failure) implements CallOutcome {}
}
