package io.idrelay.sandbox.image;

import io.idrelay.sandbox.stage.PublicUrl;
import io.idrelay.sandbox.stage.Seed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes small pictures and the presigned URLs under which they are served. */
@ApplicationScoped
public class Pictures {
    private static final int WIDTH_PIXELS = 160;
    private static final int HEIGHT_PIXELS = 100;
    private static final int BLOCK_PIXELS = 20;

    private final Seed seed;
    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    Pictures(Seed seed, PublicUrl publicUrl, Clock clock) {
        this.seed = seed;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A URL of a picture, or of anything else that a presigned URL protects.
     *
     * @param path below {@code /sandbox}; a picture's ends with {@code .jpg} or {@code .png}
     */
    public String url(String path, Instant from, Duration lifetime) {
        long expires = from.plus(lifetime).getEpochSecond();
        return publicUrl.of("/sandbox" + path)
                + "?expires="
                + expires
                + "&signature="
                + signature(path, expires);
    }

    /** Whether the URL was made here and is still good. */
    public boolean mayBeShown(String path, long expires, String signature) {
        byte[] expected = signature(path, expires).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                && clock.instant().getEpochSecond() < expires;
    }

    /** The same picture for the same path, always; its ending is its format. */
    public byte[] draw(String path) {
        String format = path.endsWith(".png") ? "png" : "jpg";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(blocks(path), format, bytes)) {
                throw new IllegalStateException("This Java platform writes no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // Pixels are set one by one: drawing calls would load the desktop's fonts.
    private BufferedImage blocks(String path) {
        CRC32 crc = new CRC32();
        crc.update(seed.token("picture", path).getBytes(StandardCharsets.US_ASCII));
        Random random = new Random(crc.getValue());
        int columns = WIDTH_PIXELS / BLOCK_PIXELS;
        int[] colors = random.ints((long) columns * HEIGHT_PIXELS / BLOCK_PIXELS).toArray();
        BufferedImage image =
                new BufferedImage(WIDTH_PIXELS, HEIGHT_PIXELS, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT_PIXELS; y++) {
            for (int x = 0; x < WIDTH_PIXELS; x++) {
                int block = y / BLOCK_PIXELS * columns + x / BLOCK_PIXELS;
                image.setRGB(x, y, colors[block] & 0xFFFFFF);
            }
        }
        return image;
    }

    private String signature(String path, long expires) {
        return seed.token("picture-url", path, Long.toString(expires));
    }
}
