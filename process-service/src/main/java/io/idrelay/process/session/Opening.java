package io.idrelay.process.session;

import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.VendorFailure;
import java.time.Duration;
import java.util.List;

/** What became of getting an end user to the vendor. */
public sealed interface Opening {
    /** The vendor waits for them. */
    record Ready(VendorId vendor, Handoff handoff) implements Opening {}

    /** Another request is opening the same session at this moment. */
    record Busy(Duration retryAfter) implements Opening {}

    /** Nothing is wanted of the end user, now or ever. */
    record NothingToDo(ProcessStatus status) implements Opening {}

    /** The vendor needs something of the merchant that the dossier lacks. */
    record Incomplete(List<String> fields, String rule) implements Opening {}

    /** The vendor does not take the end user's device. */
    record DeviceRefused() implements Opening {}

    /** No active account serves it any more. */
    record NoAccount() implements Opening {}

    /** It was tried too often. */
    record TriesSpent() implements Opening {}

    /** The vendor did not open one. */
    record Failed(VendorFailure failure) implements Opening {}
}
