package io.idrelay.vendor.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that shows nobody. */
final class TestPicture {
    private static final int WIDTH_PIXELS = 800;
    private static final int HEIGHT_PIXELS = 600;

    private TestPicture() {}

    static byte[] jpeg() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            boolean written =
                    ImageIO.write(
                            new BufferedImage(
                                    WIDTH_PIXELS, HEIGHT_PIXELS, BufferedImage.TYPE_INT_RGB),
                            "jpeg",
                            bytes);
            if (!written) {
                throw new IllegalStateException("this Java platform writes no JPEG");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
