package io.idrelay.vendor.testkit;

import io.idrelay.contracts.result.FoundImage;
import java.net.URI;

/** The part of a play in which a vendor's image is fetched. */
public interface ImageScript {
    /** An image as a result names it; where that is a link, at the stub. */
    FoundImage image(URI stub);

    /** Lets the stub bring that image, and give tokens where the vendor has them. */
    void brings(VendorStub stub, byte[] content);

    /** Lets the stub say that it no longer has it. */
    void lost(VendorStub stub);
}
