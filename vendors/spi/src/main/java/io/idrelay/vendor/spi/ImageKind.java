package io.idrelay.vendor.spi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an image shows. */
public enum ImageKind {
    DOCUMENT_FRONT,
    DOCUMENT_BACK,
    SELFIE,
    SELFIE_ADDITIONAL;

    /** Its word in the API and in results, for example {@code document_front}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static Optional<ImageKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
