package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.NormalizedResult;

/** What became of fetching a result. */
public sealed interface FetchOutcome {
    /**
     * A result; its decision is {@code PENDING} while the vendor has none.
     *
     * @param handle every id the answer carries, to be compared with the session's own
     */
    record Fetched(NormalizedResult result, VendorHandle handle, VendorOriginal original)
            implements FetchOutcome {}

    /** The vendor knows no such session, or not yet. */
    record Unknown(String code) implements FetchOutcome {}

    /** It did not work. */
    record Failed(VendorFailure failure) implements FetchOutcome {}

    /** The handle lacks an id that a fetch needs. */
    record HandleIncomplete() implements FetchOutcome {}
}
