package io.idrelay.vendor.spi;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;

/** Brings the images and recordings that a vendor holds. */
public interface Images {
    /**
     * Fetches one image. Blocks; safe to call again.
     *
     * @param image as a result named it
     * @param handle the session's ids at the vendor
     */
    ImageOutcome fetch(FoundImage image, VendorHandle handle, VendorAccess access);
}
