package io.idrelay.vendor.cleardil;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches a document's images, for which ClearDil wants the account's token. */
final class ClearDilImages implements Images {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<String> SIDES = Set.of("front", "back");

    private final ClearDilClient client;

    ClearDilImages(ClearDilClient client) {
        this.client = client;
    }

    /** The images of a document; a result names them by their side. */
    static List<FoundImage> of(ClearDilHandle handle) {
        return handle.sides().stream()
                .filter(SIDES::contains)
                .map(side -> new FoundImage("document_" + side, side + "_side", Optional.of(side)))
                .toList();
    }

    @Override
    public ImageOutcome fetch(FoundImage image, VendorHandle handle, VendorAccess access) {
        ClearDilHandle known = ClearDilHandle.of(handle);
        Optional<String> side = image.location().filter(SIDES::contains);
        Optional<String> customer = known.id(ClearDilHandle.CUSTOMER_ID);
        Optional<String> document = known.id(ClearDilHandle.DOCUMENT_ID);
        if (side.isEmpty() || customer.isEmpty() || document.isEmpty()) {
            return new ImageOutcome.Gone("image-unknown");
        }
        String path =
                "/customers/%s/documents/%s/download?side=%s"
                        .formatted(customer.get(), document.get(), side.get());
        return client.download(path, access, ClearDilImages::read, ImageOutcome.Failed::new);
    }

    private static ImageOutcome read(VendorAnswer answer) {
        return switch (answer) {
            case VendorAnswer.Answered found when found.successful() && found.body().length > 0 ->
                    new ImageOutcome.Fetched(found.body());
            case VendorAnswer.Answered none when GONE.contains(none.status()) ->
                    new ImageOutcome.Gone("image-gone");
            case VendorAnswer.Answered other ->
                    new ImageOutcome.Failed(VendorFailure.of(other, Optional.empty()));
            case VendorAnswer.Unanswered none -> new ImageOutcome.Failed(VendorFailure.of(none));
        };
    }
}
