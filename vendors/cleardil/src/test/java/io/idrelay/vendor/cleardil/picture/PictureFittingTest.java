package io.idrelay.vendor.cleardil.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFittingTest {
    /** One white pixel, lossy. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "bmp"})
    void imageThatIsTakenStaysAsItIs(String format) throws IOException {
        byte[] image = write(noise(60, 40), format);

        Picture picture = PictureFitting.fit("image/" + format, image).orElseThrow();

        assertThat(picture.bytes()).isSameAs(image);
        assertThat(picture.mediaType()).isEqualTo("image/" + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "tiff"})
    void otherFormatBecomesAJpeg(String format) throws IOException {
        Picture picture =
                PictureFitting.fit("image/" + format, write(noise(60, 40), format)).orElseThrow();

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        BufferedImage read = read(picture);
        assertThat(read.getWidth()).isEqualTo(60);
        assertThat(read.getHeight()).isEqualTo(40);
    }

    @Test
    void webpCanBeRead() {
        assertThat(PictureDecoding.decode("image/webp", WEBP)).isPresent();
    }

    @Test
    void imageAboveFourMegabytesIsMadeSmaller() throws IOException {
        byte[] image = write(noise(1500, 1200), "png");
        assertThat(image.length).isGreaterThan(PictureFitting.BYTES_MAX);

        Picture picture = PictureFitting.fit("image/png", image).orElseThrow();

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.bytes().length).isBetween(1024, PictureFitting.BYTES_MAX);
        assertThat(read(picture).getWidth()).isEqualTo(1500);
    }

    @Test
    void imageThatUnpacksToGigabytesIsRefusedUnread() throws IOException {
        byte[] bomb = write(noise(40, 40), "png");
        // The header alone says how large it is; its checksum is made to fit.
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 29_000).putInt(20, 29_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());

        assertThat(PictureDecoding.decode("image/png", bomb)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"image/heic", "image/svg+xml", "application/pdf", "image/gif", "image/webp"})
    void whatCannotBeReadIsRefused(String mediaType) {
        byte[] garbage = new byte[5000];
        new Random(1).nextBytes(garbage);

        assertThat(PictureFitting.fit(mediaType, garbage)).isEmpty();
    }

    @Test
    void imageBelowOneKilobyteIsRefused() throws IOException {
        byte[] tiny = write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(PictureFitting.fit("image/png", tiny)).isEmpty();
    }

    @Test
    void transparencyBecomesWhite() {
        BufferedImage clear = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

        assertThat(Pixels.of(clear).color(0, 0)).isEqualTo(0xFFFFFF);
    }

    /** Two by three pixels, numbered; read row by row when upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 123456, 2",
        "2, 214365, 2",
        "3, 654321, 2",
        "4, 563412, 2",
        "5, 135246, 3",
        "6, 531642, 3",
        "7, 642531, 3",
        "8, 246135, 3"
    })
    void exifTurnsTheImageUpright(int tag, String expected, int width) {
        Pixels pixels = new Pixels(2, 3, new int[] {1, 2, 3, 4, 5, 6});

        Pixels turned = pixels.turned(Orientation.ofJpeg(jpegSaying(tag)));

        StringBuilder read = new StringBuilder();
        for (int y = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++) {
                read.append(turned.color(x, y));
            }
        }
        assertThat(read).hasToString(expected);
        assertThat(turned.width()).isEqualTo(width);
    }

    @Test
    void exifThatIsBrokenSaysUpright() {
        byte[] whole = jpegSaying(6);
        for (int length = 0; length < whole.length; length++) {
            assertThat(Orientation.ofJpeg(java.util.Arrays.copyOf(whole, length))).isNotNull();
        }
        assertThat(Orientation.ofJpeg(jpegSaying(9))).isEqualTo(Orientation.UPRIGHT);
    }

    private static byte[] jpegSaying(int orientation) {
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 2 + 2 + 6 + 8 + 2 + 12);
        jpeg.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) 30);
        jpeg.putInt(0x45786966).putShort((short) 0);
        jpeg.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        jpeg.putShort((short) 1);
        jpeg.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        jpeg.putShort((short) orientation).putShort((short) 0);
        return jpeg.array();
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }
}
