package io.idrelay.platform.sealing;

import io.idrelay.contracts.EventType;
import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value belongs; it opens nowhere else, so a sealed part cannot be moved to another
 * record or field.
 *
 * @param text the same for the one who seals and the one who opens; never personal data
 */
public record SealContext(String text) {

    /** The context of a sealed part of an event. */
    public static SealContext of(EventType type, String field, String recordKey) {
        return new SealContext(type.typeName() + "|" + field + "|" + recordKey);
    }

    /** Any other context, for example {@code callback-endpoint|cbe_…|secret}. */
    public static SealContext of(String text) {
        return new SealContext(text);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
