package io.idrelay.process.media;

/** A JPEG, marker by marker (ITU-T T.81, annex B). */
final class JpegWalk {
    private static final int FILL = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FRAME_HEADER_BYTES_MIN = 8;

    private JpegWalk() {}

    static Walk of(ByteView bytes) {
        long pixels = 0;
        int at = 2;
        while (bytes.u8(at) == FILL) {
            int marker = bytes.u8(at + 1);
            if (marker == END_OF_IMAGE) {
                return pixels == 0 ? new Walk.Broken() : new Walk.Whole(pixels, at + 2);
            }
            if (marker == FILL) {
                at++;
                continue;
            }
            if (standsAlone(marker)) {
                at += 2;
                continue;
            }
            int length = bytes.u16(at + 2);
            if (length < 2 || !bytes.has(at + 2, length)) {
                return new Walk.Broken();
            }
            if (isFrame(marker)) {
                if (length < FRAME_HEADER_BYTES_MIN) {
                    return new Walk.Broken();
                }
                pixels = Math.max(pixels, (long) bytes.u16(at + 5) * bytes.u16(at + 7));
            }
            at += 2 + length;
            at = marker == START_OF_SCAN ? afterScan(bytes, at) : at;
        }
        return new Walk.Broken();
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /** Of C0 to CF three are tables, not frames. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /** Inside a scan FF is followed by 00 or by a restart marker. */
    private static int afterScan(ByteView bytes, int from) {
        int at = from;
        while (bytes.has(at, 2)) {
            int next = bytes.u8(at + 1);
            boolean marker = bytes.u8(at) == FILL && next != 0 && (next < 0xD0 || next > 0xD7);
            if (marker) {
                return at;
            }
            at++;
        }
        return at;
    }
}
