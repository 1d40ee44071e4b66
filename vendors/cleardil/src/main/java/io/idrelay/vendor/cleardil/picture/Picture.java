package io.idrelay.vendor.cleardil.picture;

/**
 * An image that ClearDil takes.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/bmp}
 * @param bytes from 1 KB to 4 MB
 */
public record Picture(String mediaType, byte[] bytes) {
    /** A name for it, with the ending of its format. */
    public String fileName(String name) {
        return name
                + switch (mediaType) {
                    case "image/png" -> ".png";
                    case "image/bmp" -> ".bmp";
                    default -> ".jpg";
                };
    }

    @Override
    public String toString() {
        return "Picture[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
