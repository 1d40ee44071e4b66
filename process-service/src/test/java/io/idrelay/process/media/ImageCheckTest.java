package io.idrelay.process.media;

import static io.idrelay.process.media.TestImages.join;
import static io.idrelay.process.media.TestImages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.idrelay.process.media.ImageCheck.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageCheckTest {
    private static final long PIXELS_MAX = 50_000_000;
    private static final Map<String, byte[]> IMAGES =
            Map.of(
                    "jpeg", TestImages.jpeg(640, 480),
                    "png", TestImages.png(640, 480),
                    "webp lossy", TestImages.webpLossy(640, 480),
                    "webp lossless", TestImages.webpLossless(640, 480),
                    "webp extended", TestImages.webpExtended(640, 480),
                    "heic", TestImages.heic(640, 480),
                    "pdf", TestImages.pdf());

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(MediaKind.JPEG, TestImages.jpeg(1, 1)),
                arguments(MediaKind.PNG, TestImages.png(1, 1)),
                arguments(MediaKind.WEBP, TestImages.webpLossy(1, 1)),
                arguments(MediaKind.HEIC, TestImages.heic(1, 1)),
                arguments(MediaKind.PDF, TestImages.pdf()),
                arguments(MediaKind.MP4, TestImages.mp4()),
                arguments(MediaKind.WEBM, TestImages.webm()),
                arguments(MediaKind.OTHER, TestImages.avif()),
                arguments(MediaKind.OTHER, text("<html><script>alert(1)</script>")),
                arguments(MediaKind.OTHER, text("GIF89a")),
                arguments(MediaKind.OTHER, text(" %PDF-1.7")),
                arguments(MediaKind.OTHER, new byte[0]));
    }

    static Stream<Arguments> images() {
        return IMAGES.entrySet().stream().map(e -> arguments(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindIsWhatTheBytesBeginAs(MediaKind kind, byte[] content) {
        assertThat(MediaKind.of(content)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void wholeImageIsTaken(String name, byte[] content) {
        assertThat(ImageCheck.of(content, PIXELS_MAX))
                .isEqualTo(new Verdict.Taken(MediaKind.of(content)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void imageCutOffAnywhereIsRefused(String name, byte[] content) {
        int blanks = name.equals("pdf") ? 1 : 0;
        for (int length = 0; length < content.length - blanks; length++) {
            byte[] cut = Arrays.copyOf(content, length);

            assertThat(ImageCheck.of(cut, PIXELS_MAX))
                    .as("%s cut to %d bytes", name, length)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void archiveBehindAnImageIsRefused(String name, byte[] content) {
        assertThat(ImageCheck.of(join(content, TestImages.zip()), PIXELS_MAX))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void noByteOfAnImageBreaksTheCheck(String name, byte[] content) {
        for (int at = 0; at < content.length; at++) {
            for (int value : new int[] {0x00, 0x7F, 0x80, 0xFF}) {
                byte[] changed = content.clone();
                changed[at] = (byte) value;

                assertThat(ImageCheck.of(changed, PIXELS_MAX)).isNotNull();
            }
        }
    }

    static Stream<Arguments> polyglots() {
        byte[] jpeg = TestImages.jpeg(640, 480);
        byte[] head = Arrays.copyOf(jpeg, 2);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        byte[] comment = join(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 10}, text("%PDF-1.7"));
        return Stream.of(
                arguments("a PDF in a JPEG's comment", join(head, comment, rest)),
                arguments("a page behind a JPEG", join(jpeg, text("<html><script>"))),
                arguments("a PDF behind a JPEG", join(jpeg, TestImages.pdf())),
                arguments("bytes behind a PNG", join(TestImages.png(1, 1), new byte[1])),
                arguments("bytes behind a WebP", join(TestImages.webpLossy(1, 1), new byte[2])),
                arguments("a page behind a PDF", join(TestImages.pdf(), text("<html>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("polyglots")
    void fileThatIsSomethingElseTooIsRefused(String name, byte[] content) {
        assertRefused(content, "is nothing else besides");
    }

    @Test
    void smallPictureThatAPhoneAppendsIsTaken() {
        byte[] content = join(TestImages.jpeg(640, 480), TestImages.jpeg(64, 48));

        assertThat(ImageCheck.of(content, PIXELS_MAX)).isEqualTo(new Verdict.Taken(MediaKind.JPEG));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments(TestImages.jpeg(65_535, 65_535)),
                arguments(TestImages.png(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                arguments(TestImages.png(-1, 1)),
                arguments(TestImages.webpLossy(16_383, 16_383)),
                arguments(TestImages.webpLossless(16_384, 16_384)),
                arguments(TestImages.webpExtended(1 << 24, 100)),
                arguments(TestImages.heic(-1, 2)),
                arguments(TestImages.heic(50_001, 1_000)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void imageThatSaysItIsHugeIsRefusedUndecoded(byte[] content) {
        assertRefused(content, "has at most 50 megapixels");
    }

    @Test
    void imageOfExactlyTheBoundIsTaken() {
        assertThat(ImageCheck.of(TestImages.png(50_000, 1_000), PIXELS_MAX))
                .isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void imageWithoutPixelsIsRefused() {
        assertThat(ImageCheck.of(TestImages.png(0, 480), PIXELS_MAX))
                .isEqualTo(new Verdict.Refused("has a width and a height"));
    }

    @Test
    void recordingIsNoImage() {
        assertRefused(TestImages.mp4(), "is a JPEG, PNG, WebP, HEIC or PDF by its content");
    }

    private static void assertRefused(byte[] content, String rule) {
        assertThat(ImageCheck.of(content, PIXELS_MAX))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).contains(rule));
    }
}
