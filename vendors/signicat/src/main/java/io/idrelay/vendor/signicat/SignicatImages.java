package io.idrelay.vendor.signicat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.VendorAccess;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches a process's images, for which Signicat wants the account's token. */
final class SignicatImages implements Images {
    private static final List<FoundImage> ALL =
            List.of(
                    found("document_front", "front"),
                    found("document_back", "back"),
                    found("selfie", "selfie"));

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final String PREFIX = "data:";

    private final SignicatClient client;

    SignicatImages(SignicatClient client) {
        this.client = client;
    }

    /** Those a process may have. Which it has is not told; one that it lacks is gone. */
    static List<FoundImage> all() {
        return ALL;
    }

    private static FoundImage found(String kind, String name) {
        return new FoundImage(kind, name, Optional.of(name));
    }

    @Override
    public ImageOutcome fetch(FoundImage image, VendorHandle handle, VendorAccess access) {
        SignicatHandle ids = SignicatHandle.of(handle);
        boolean known = ALL.stream().anyMatch(one -> one.location().equals(image.location()));
        if (!known || ids.dossierId().isEmpty() || ids.processId().isEmpty()) {
            return new ImageOutcome.Gone("image-unknown");
        }
        return switch (client.image(ids, image.location().orElseThrow(), access)) {
            case SignicatReply.Success<byte[]> success -> read(success.body());
            case SignicatReply.Refused<byte[]> refused ->
                    GONE.contains(refused.answer().status())
                            ? new ImageOutcome.Gone("image-gone")
                            : new ImageOutcome.Failed(refused.failure());
            case SignicatReply.Failed<byte[]> failed -> new ImageOutcome.Failed(failed.failure());
        };
    }

    /** Its pages do not say whether an image comes as it is or as the data URL it was sent as. */
    private static ImageOutcome read(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.US_ASCII);
        int comma = start.indexOf(',');
        if (!start.startsWith(PREFIX) || comma < 0) {
            return body.length == 0
                    ? new ImageOutcome.Gone("image-gone")
                    : new ImageOutcome.Fetched(body);
        }
        try {
            String text = new String(body, StandardCharsets.US_ASCII).substring(comma + 1);
            return new ImageOutcome.Fetched(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return new ImageOutcome.Gone("image-unreadable");
        }
    }
}
