package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of opening a session. */
public sealed interface OpenOutcome {
    /**
     * The vendor is waiting for the end user.
     *
     * @param handle every id a later call needs
     * @param expiresAt the vendor's own end of the session
     */
    record Opened(Handoff handoff, VendorHandle handle, Optional<Instant> expiresAt)
            implements OpenOutcome {}

    /**
     * The vendor needs something of the merchant first; no call was made.
     *
     * @param fields the request's fields that are missing or wrong, for example {@code
     *     contact.phone.verification}
     */
    record Incomplete(List<String> fields, String rule) implements OpenOutcome {}

    /**
     * The vendor does not take the end user's device; nothing was opened.
     *
     * @param vendorCode the vendor's own word
     */
    record DeviceRefused(String vendorCode) implements OpenOutcome {}

    /** It did not work. */
    record Failed(VendorFailure failure) implements OpenOutcome {}

    /** The vendor lacks this flow or channel. */
    record NotSupported() implements OpenOutcome {}
}
