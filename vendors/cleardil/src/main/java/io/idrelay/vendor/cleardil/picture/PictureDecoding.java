package io.idrelay.vendor.cleardil.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pixels. An image's size is looked at before a single pixel is read: a few kilobytes may
 * unpack to gigabytes.
 */
final class PictureDecoding {
    /** What is read in one piece; larger images are thinned out while they are read. */
    private static final long PIXELS_KEPT_MAX = 16_000_000;

    /** More than any telephone's camera writes into 10 MiB. */
    private static final long PIXELS_MAX = 120_000_000;

    /** WebP is unpacked as a whole before it can be thinned out. */
    private static final long WEBP_PIXELS_MAX = 32_000_000;

    private static final int SIDE_PIXELS_MAX = 30_000;

    private static final Map<String, String> FORMATS =
            Map.of(
                    "image/jpeg", "jpeg",
                    "image/png", "png",
                    "image/bmp", "bmp",
                    "image/gif", "gif",
                    "image/tiff", "tiff");

    private PictureDecoding() {}

    static Optional<Pixels> decode(String mediaType, byte[] image) {
        Optional<ImageReader> reader = reader(mediaType);
        try {
            return reader.flatMap(r -> decode(mediaType, image, r));
        } finally {
            reader.ifPresent(ImageReader::dispose);
        }
    }

    /** By our own choice and not by what lies in the class path. */
    private static Optional<ImageReader> reader(String mediaType) {
        if (mediaType.equals("image/webp")) {
            return Optional.of(new WebPImageReaderSpi().createReaderInstance(null));
        }
        return Optional.ofNullable(FORMATS.get(mediaType))
                .map(ImageIO::getImageReadersByFormatName)
                .filter(Iterator::hasNext)
                .map(Iterator::next);
    }

    private static Optional<Pixels> decode(String mediaType, byte[] image, ImageReader reader) {
        // In memory: other streams of ImageIO put personal data into a file.
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(stream, true, true);
            long pixels = pixels(reader);
            if (pixels > (mediaType.equals("image/webp") ? WEBP_PIXELS_MAX : PIXELS_MAX)) {
                return Optional.empty();
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_KEPT_MAX));
            how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            BufferedImage read = reader.read(0, how);
            return Optional.of(Pixels.of(read));
        } catch (IOException | RuntimeException e) {
            // Readers meet broken files with almost any exception; the image is at fault.
            return Optional.empty();
        }
    }

    private static long pixels(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean sane =
                width > 0 && height > 0 && width <= SIDE_PIXELS_MAX && height <= SIDE_PIXELS_MAX;
        return sane ? (long) width * height : Long.MAX_VALUE;
    }
}
