package io.idrelay.process.media;

/** A PNG, chunk by chunk (ISO/IEC 15948). */
final class PngWalk {
    private static final int FIRST_CHUNK_AT = 8;
    private static final int CHUNK_FRAME_BYTES = 12;
    private static final int HEADER_BYTES = 13;

    private PngWalk() {}

    static Walk of(ByteView bytes) {
        boolean headed =
                bytes.u32(FIRST_CHUNK_AT) == HEADER_BYTES
                        && bytes.text(FIRST_CHUNK_AT + 4, 4).equals("IHDR");
        if (!headed) {
            return new Walk.Broken();
        }
        long pixels = Math.max(0, bytes.u32(16)) * Math.max(0, bytes.u32(20));
        return walk(bytes, overflown(bytes) ? Long.MAX_VALUE : pixels);
    }

    private static boolean overflown(ByteView bytes) {
        return bytes.u32(16) > Integer.MAX_VALUE || bytes.u32(20) > Integer.MAX_VALUE;
    }

    private static Walk walk(ByteView bytes, long pixels) {
        boolean data = false;
        int at = FIRST_CHUNK_AT;
        while (bytes.has(at, CHUNK_FRAME_BYTES)) {
            long length = bytes.u32(at);
            if (!bytes.has(at, CHUNK_FRAME_BYTES + length)) {
                return new Walk.Broken();
            }
            String type = bytes.text(at + 4, 4);
            at += (int) (CHUNK_FRAME_BYTES + length);
            data |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return data ? new Walk.Whole(pixels, at) : new Walk.Broken();
            }
        }
        return new Walk.Broken();
    }
}
