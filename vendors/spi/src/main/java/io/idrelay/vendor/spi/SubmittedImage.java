package io.idrelay.vendor.spi;

import java.util.function.Supplier;

/**
 * An image that a merchant uploaded.
 *
 * @param mediaType by its content, for example {@code image/jpeg}; never taken from a name
 * @param content reads its bytes, at most 10 MiB; call it once and do not keep what it gives
 */
public record SubmittedImage(ImageKind kind, String mediaType, Supplier<byte[]> content) {
    @Override
    public String toString() {
        return "SubmittedImage[" + kind + ", " + mediaType + "]";
    }
}
