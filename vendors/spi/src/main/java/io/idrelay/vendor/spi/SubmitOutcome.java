package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;

/** What became of one step of a submission. */
public sealed interface SubmitOutcome {
    /** Everything is at the vendor and its verification runs; no call is left to make. */
    record Done() implements SubmitOutcome {}

    /**
     * One step is done. What the vendor gave is committed, then submit is called again with it, so
     * that a crash repeats one step at most.
     *
     * @param learned the new ids, never none
     */
    record Step(VendorHandle learned) implements SubmitOutcome {}

    /** The vendor wants no such call; none was made. */
    record NotSupported() implements SubmitOutcome {}

    /** It did not work. An image that cannot be made fit is {@code REFUSED}. */
    record Failed(VendorFailure failure) implements SubmitOutcome {}
}
