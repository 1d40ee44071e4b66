package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;

/** Opens and ends verifications at the vendor. Every method blocks. */
public interface Sessions {
    /** Opens a verification for one end user. */
    OpenOutcome open(OpenRequest request, VendorAccess access);

    /** Requests the verification after capture, where the vendor wants that. */
    CallOutcome submit(VendorHandle handle, VendorAccess access);

    /** Ends an open verification. */
    CallOutcome cancel(VendorHandle handle, VendorAccess access);

    /** Deletes what the vendor keeps. */
    CallOutcome delete(VendorHandle handle, VendorAccess access);

    /** One live, harmless call that shows whether credentials and address work. */
    CallOutcome check(VendorAccess access);
}
