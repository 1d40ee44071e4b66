package io.idrelay.notification.endpoint;

import java.util.Locale;

/** How much a callback shows. */
public enum PayloadKind {
    /** Ids, status and sequence; the rest is fetched. */
    THIN,
    /** The merchant's reference and the result as well, where there is one. */
    FULL;

    /** The word in the API and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static PayloadKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
