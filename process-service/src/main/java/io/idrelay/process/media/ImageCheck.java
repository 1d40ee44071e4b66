package io.idrelay.process.media;

import java.util.List;

/**
 * Whether bytes are one whole image that may be taken in. Pure, and nothing is decoded: what would
 * become too large is refused by what its header says.
 */
public final class ImageCheck {
    /** Where readers of PDF still look for its beginning. */
    private static final int PDF_HEAD_WITHIN_BYTES = 1024;

    private static final int ZIP_END_BYTES = 22;
    private static final int ZIP_COMMENT_BYTES_MAX = 65_535;

    /** How what is appended to an image begins when it is meant to be read as something else. */
    private static final List<String> FOREIGN =
            List.of(
                    "%PDF-",
                    "PK\u0003\u0004", "PK\u0005\u0006", "Rar!", "<html", "<script", "<?php");

    private ImageCheck() {}

    /** What became of the check. */
    public sealed interface Verdict {
        /** It is one. */
        record Taken(MediaKind kind) implements Verdict {}

        /**
         * It is not.
         *
         * @param rule what it breaks, as a problem says it
         */
        record Refused(String rule) implements Verdict {}
    }

    /** Looks at the bytes of one image. */
    public static Verdict of(byte[] content, long pixelsMax) {
        ByteView bytes = new ByteView(content);
        MediaKind kind = MediaKind.of(content);
        return switch (walk(kind, bytes)) {
            case Walk.NoImage _ ->
                    new Verdict.Refused("is a JPEG, PNG, WebP, HEIC or PDF by its content");
            case Walk.Broken _ -> new Verdict.Refused("is a whole " + kind + " by its content");
            case Walk.Whole whole -> judge(kind, bytes, whole, pixelsMax);
        };
    }

    private static Walk walk(MediaKind kind, ByteView bytes) {
        return switch (kind) {
            case JPEG -> JpegWalk.of(bytes);
            case PNG -> PngWalk.of(bytes);
            case WEBP -> WebpWalk.of(bytes);
            case HEIC -> HeicWalk.of(bytes);
            case PDF -> PdfWalk.of(bytes);
            case MP4, WEBM, OTHER -> new Walk.NoImage();
        };
    }

    private static Verdict judge(MediaKind kind, ByteView bytes, Walk.Whole whole, long pixelsMax) {
        if (kind != MediaKind.PDF && whole.pixels() == 0) {
            return new Verdict.Refused("has a width and a height");
        }
        if (whole.pixels() > pixelsMax) {
            return new Verdict.Refused("has at most " + pixelsMax / 1_000_000 + " megapixels");
        }
        return isSomethingElseToo(kind, bytes, whole.endsAt())
                ? new Verdict.Refused("is nothing else besides a " + kind)
                : new Verdict.Taken(kind);
    }

    private static boolean isSomethingElseToo(MediaKind kind, ByteView bytes, int end) {
        boolean pdf = kind != MediaKind.PDF && bytes.find("%PDF-", 0, PDF_HEAD_WITHIN_BYTES) >= 0;
        return pdf || endsAsZip(bytes) || appended(kind, bytes, end);
    }

    /** A ZIP is read from its end, whatever stands before it. */
    private static boolean endsAsZip(ByteView bytes) {
        int from = bytes.length() - ZIP_END_BYTES - ZIP_COMMENT_BYTES_MAX;
        int at = bytes.findLast("PK\u0005\u0006", from);
        return at >= 0 && at + ZIP_END_BYTES + bytes.u16LittleEndian(at + 20) <= bytes.length();
    }

    /** Phones append small pictures and films to a JPEG; to the others nobody appends anything. */
    private static boolean appended(MediaKind kind, ByteView bytes, int end) {
        if (kind != MediaKind.JPEG) {
            return end != bytes.length();
        }
        return FOREIGN.stream().anyMatch(text -> bytes.find(text, end, bytes.length()) >= 0);
    }
}
