package io.idrelay.vendor.cleardil;

import io.idrelay.vendor.cleardil.picture.Picture;
import io.idrelay.vendor.cleardil.picture.PictureFitting;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.SubmittedImage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A submission's images of the document, made fit for ClearDil. */
record ClearDilPictures(Picture front, Optional<Picture> back) {
    /**
     * All of them; empty where one cannot be made fit. Also the selfie is tried, so that nothing is
     * sent of a submission that can never be complete.
     */
    static Optional<ClearDilPictures> fit(SubmitRequest request) {
        Optional<SubmittedImage> back = request.image(ImageKind.DOCUMENT_BACK);
        Optional<Picture> fittedFront =
                request.image(ImageKind.DOCUMENT_FRONT).flatMap(ClearDilPictures::fit);
        Optional<Picture> fittedBack = back.flatMap(ClearDilPictures::fit);
        return fittedFront
                .filter(_ -> fittedBack.isPresent() == back.isPresent())
                .filter(_ -> selfie(request).isPresent())
                .map(front -> new ClearDilPictures(front, fittedBack));
    }

    static Optional<Picture> selfie(SubmitRequest request) {
        return request.image(ImageKind.SELFIE).flatMap(ClearDilPictures::fit);
    }

    private static Optional<Picture> fit(SubmittedImage image) {
        return PictureFitting.fit(image.mediaType(), image.content().get());
    }

    /** As ClearDil's guide sends it. */
    static Map<String, Object> object(Picture picture) {
        return Map.of(
                "filename", picture.fileName("selfie"),
                "content", text(picture),
                "content_type", picture.mediaType(),
                "file_size", picture.bytes().length);
    }

    static String text(Picture picture) {
        return Base64.getEncoder().encodeToString(picture.bytes());
    }
}
