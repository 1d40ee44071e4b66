package io.idrelay.process.media;

/** A PDF, as far as it can be told from its two ends (ISO 32000). */
final class PdfWalk {
    private static final String END = "%%EOF";
    private static final int END_WITHIN_BYTES = 1024;

    private PdfWalk() {}

    static Walk of(ByteView bytes) {
        int end = bytes.findLast(END, bytes.length() - END_WITHIN_BYTES);
        boolean indexed = end > 0 && bytes.findLast("startxref", end - END_WITHIN_BYTES) >= 0;
        return indexed ? new Walk.Whole(0, afterBlanks(bytes, end)) : new Walk.Broken();
    }

    private static int afterBlanks(ByteView bytes, int end) {
        int at = end + END.length();
        while (at < bytes.length() && bytes.u8(at) <= ' ') {
            at++;
        }
        return at;
    }
}
