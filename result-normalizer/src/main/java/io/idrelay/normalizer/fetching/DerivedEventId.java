package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.EventId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of an event that follows from another one.
 *
 * <p>A cause may be handled twice: after a crash, or when a partition moves. The same finding then
 * has the same id and readers drop the double. A second fetch that finds something newer has
 * another id, is read, and replaces the first by its {@code observedAt}. So an id is made of the
 * cause and of what tells one finding from another; never of personal data, as ids are in clear
 * everywhere.
 */
final class DerivedEventId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedEventId() {}

    /** The id; it has its cause's place in time, as ids sort by time. */
    static EventId of(EventId cause, String... finding) {
        byte[] digest = digest(cause.value(), finding);
        UUID uuid = cause.uuid();
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high =
                (uuid.getMostSignificantBits() & ~0xFFFFL) | VERSION_7 | (bytes.getLong() & 0xFFFL);
        long low = VARIANT | (bytes.getLong() >>> 2);
        return EventId.of(new UUID(high, low));
    }

    private static byte[] digest(String cause, String... finding) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(cause.getBytes(StandardCharsets.UTF_8));
            for (String part : finding) {
                // A separator that no part contains keeps ("a", "bc") apart from ("ab", "c").
                sha256.update((byte) 0);
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
