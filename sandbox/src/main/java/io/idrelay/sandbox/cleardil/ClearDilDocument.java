package io.idrelay.sandbox.cleardil;

import java.time.Instant;
import java.util.Map;

/**
 * An uploaded document.
 *
 * @param fields what else the upload said, by ClearDil's names
 * @param sides by {@code front} and {@code back}
 */
record ClearDilDocument(
        String id,
        String type,
        Map<String, String> fields,
        Map<String, Side> sides,
        Instant createdAt) {
    ClearDilDocument {
        fields = Map.copyOf(fields);
        sides = Map.copyOf(sides);
    }

    /** One of its images. */
    record Side(String id, String fileName, String mediaType, byte[] bytes) {
        @Override
        public String toString() {
            return "Side[" + mediaType + ", " + bytes.length + " bytes]";
        }
    }

    @Override
    public String toString() {
        return "ClearDilDocument[" + id + "]";
    }
}
