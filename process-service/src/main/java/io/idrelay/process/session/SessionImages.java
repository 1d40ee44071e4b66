package io.idrelay.process.session;

import io.idrelay.vendor.spi.SubmittedImage;
import java.util.List;

/** The images that were uploaded for a session's verification. */
public interface SessionImages {
    /** At most one of each kind; their bytes are read only when a vendor takes them. */
    List<SubmittedImage> of(VendorSession session);
}
