package io.idrelay.vendor.cleardil.picture;

import java.util.Optional;
import java.util.Set;

/**
 * Makes an image into one that ClearDil takes, or says that it cannot be: JPEG, PNG or BMP, from 1
 * KB to 4 MB. Other formats, and images that are too large, become a JPEG. Pure.
 */
public final class PictureFitting {
    /** ClearDil's page says 4 MB; the smaller of the two readings holds for both. */
    static final int BYTES_MAX = 4_000_000;

    /** ClearDil's page says 1 KB; the larger of the two readings holds for both. */
    static final int BYTES_MIN = 1024;

    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/bmp");

    private PictureFitting() {}

    /**
     * The image as ClearDil takes it; as it is where nothing has to change.
     *
     * @param mediaType by the image's content
     * @return empty where it cannot be made fit
     */
    public static Optional<Picture> fit(String mediaType, byte[] image) {
        if (TAKEN.contains(mediaType) && fits(image)) {
            return Optional.of(new Picture(mediaType, image));
        }
        return PictureDecoding.decode(mediaType, image)
                .map(pixels -> pixels.turned(orientation(mediaType, image)))
                .flatMap(PictureEncoding::jpeg)
                .filter(PictureFitting::fits)
                .map(jpeg -> new Picture("image/jpeg", jpeg));
    }

    private static Orientation orientation(String mediaType, byte[] image) {
        return mediaType.equals("image/jpeg") ? Orientation.ofJpeg(image) : Orientation.UPRIGHT;
    }

    static boolean fits(byte[] image) {
        return image.length >= BYTES_MIN && image.length <= BYTES_MAX;
    }
}
