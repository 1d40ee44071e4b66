package io.idrelay.vendor.spi;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor is given when a verification is requested.
 *
 * @param images what the merchant uploaded, at most one of each kind; none where the end user
 *     captured them at the vendor
 * @param country of the document, ISO 3166-1 alpha-3
 * @param documentType our word, for example {@code passport}
 */
public record SubmitRequest(
        SessionId sessionId,
        VendorProfile.Flow flow,
        VendorProfile.Channel channel,
        Redacted<Applicant> person,
        List<SubmittedImage> images,
        Optional<String> country,
        Optional<String> documentType) {
    public SubmitRequest {
        images = List.copyOf(images);
    }

    /** The image of this kind. */
    public Optional<SubmittedImage> image(ImageKind kind) {
        return images.stream().filter(image -> image.kind() == kind).findFirst();
    }
}
