package io.idrelay.vendor.cleardil.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG: first with less quality, then with fewer pixels, until it is small enough. */
final class PictureEncoding {
    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f};
    private static final int HALVINGS_MAX = 3;

    private PictureEncoding() {}

    /** Empty where the image does not get small enough. */
    static Optional<byte[]> jpeg(Pixels pixels) {
        Pixels now = pixels;
        for (int halvings = 0; halvings <= HALVINGS_MAX; halvings++) {
            for (float quality : QUALITIES) {
                byte[] jpeg = write(now, quality);
                if (jpeg.length <= PictureFitting.BYTES_MAX) {
                    return Optional.of(jpeg);
                }
            }
            now = now.halved();
        }
        return Optional.empty();
    }

    private static byte[] write(Pixels pixels, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels.image(), null, null), how);
            stream.flush();
        } catch (IOException e) {
            throw new IllegalStateException("a JPEG cannot be written into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
