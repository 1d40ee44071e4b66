package io.idrelay.vendor.testkit;

import io.idrelay.contracts.result.FoundImage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Of a vendor whose images are plain links. */
public record LinkedImageScript() implements ImageScript {
    private static final String PATH = "/linked-images/1.jpg";

    @Override
    public FoundImage image(URI stub) {
        return new FoundImage("selfie", "selfie", Optional.of(stub + PATH + "?signature=1"));
    }

    @Override
    public void brings(VendorStub stub, byte[] content) {
        stub.on("GET", PATH, new StubAnswer(200, Map.of("Content-Type", "image/jpeg"), content));
    }

    @Override
    public void lost(VendorStub stub) {
        stub.on("GET", PATH, StubAnswer.empty(403));
    }
}
