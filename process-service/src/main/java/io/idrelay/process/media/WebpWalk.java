package io.idrelay.process.media;

/** A WebP, chunk by chunk (RFC 9649). */
final class WebpWalk {
    private static final int FIRST_CHUNK_AT = 12;
    private static final int CHUNK_HEAD_BYTES = 8;

    private WebpWalk() {}

    static Walk of(ByteView bytes) {
        long end = CHUNK_HEAD_BYTES + bytes.u32LittleEndian(4);
        if (!bytes.has(0, end)) {
            return new Walk.Broken();
        }
        long pixels = 0;
        int at = FIRST_CHUNK_AT;
        while (at + CHUNK_HEAD_BYTES <= end) {
            long length = bytes.u32LittleEndian(at + 4);
            long next = at + CHUNK_HEAD_BYTES + length + length % 2;
            if (next > end) {
                return new Walk.Broken();
            }
            pixels = Math.max(pixels, pixels(bytes, at));
            at = (int) next;
        }
        return pixels == 0 ? new Walk.Broken() : new Walk.Whole(pixels, (int) end);
    }

    private static long pixels(ByteView bytes, int chunk) {
        int data = chunk + CHUNK_HEAD_BYTES;
        return switch (bytes.text(chunk, 4)) {
            case "VP8 " -> lossy(bytes, data);
            case "VP8L" -> lossless(bytes, data);
            case "VP8X" ->
                    (bytes.u24LittleEndian(data + 4) + 1L) * (bytes.u24LittleEndian(data + 7) + 1L);
            default -> 0;
        };
    }

    private static long lossy(ByteView bytes, int data) {
        boolean keyFrame = bytes.u24LittleEndian(data + 3) == 0x2A019D;
        return keyFrame
                ? (long) (bytes.u16LittleEndian(data + 6) & 0x3FFF)
                        * (bytes.u16LittleEndian(data + 8) & 0x3FFF)
                : 0;
    }

    private static long lossless(ByteView bytes, int data) {
        long bits = bytes.u32LittleEndian(data + 1);
        return bytes.u8(data) == 0x2F && bits >= 0
                ? ((bits & 0x3FFF) + 1) * ((bits >> 14 & 0x3FFF) + 1)
                : 0;
    }
}
