package io.idrelay.process.media;

import java.util.List;
import java.util.Set;

/** What bytes are by how they begin; names and what senders say count for nothing. */
public enum MediaKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm"),
    /** Anything else; only ever given as a file to keep. */
    OTHER("application/octet-stream", "bin");

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> MP4_BRANDS =
            Set.of(
                    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ",
                    "dash");
    private static final int EBML = 0x1A45DFA3;
    private static final int DOC_TYPE_WITHIN = 64;

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its media type, for example {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** How files of it are usually named, without the dot. */
    public String extension() {
        return extension;
    }

    /** The kind with this media type; {@link #OTHER} for one that is not here. */
    public static MediaKind ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElse(OTHER);
    }

    /** What these bytes begin as; whether the rest keeps the promise is not looked at. */
    public static MediaKind of(byte[] content) {
        ByteView bytes = new ByteView(content);
        if (bytes.u8(0) == 0xFF && bytes.u8(1) == 0xD8 && bytes.u8(2) == 0xFF) {
            return JPEG;
        }
        if (bytes.u32(0) == 0x89504E47L && bytes.u32(4) == 0x0D0A1A0AL) {
            return PNG;
        }
        if (bytes.text(0, 4).equals("RIFF") && bytes.text(8, 4).equals("WEBP")) {
            return WEBP;
        }
        if (bytes.text(0, 5).equals("%PDF-")) {
            return PDF;
        }
        if (bytes.u32(0) == EBML && bytes.find("webm", 4, DOC_TYPE_WITHIN) >= 0) {
            return WEBM;
        }
        return bytes.text(4, 4).equals("ftyp") ? ofBrands(bytes) : OTHER;
    }

    /** Of two that claim to be both, a still image is meant. */
    private static MediaKind ofBrands(ByteView bytes) {
        if (hasBrand(bytes, HEIC_BRANDS)) {
            return HEIC;
        }
        return MP4_BRANDS.contains(bytes.text(8, 4)) ? MP4 : OTHER;
    }

    private static boolean hasBrand(ByteView bytes, Set<String> brands) {
        long end = Math.min(bytes.u32(0), bytes.length());
        if (brands.contains(bytes.text(8, 4))) {
            return true;
        }
        for (int at = 16; at + 4 <= end; at += 4) {
            if (brands.contains(bytes.text(at, 4))) {
                return true;
            }
        }
        return false;
    }
}
