package io.idrelay.sandbox.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes ids and tokens from a seed and from what they belong to, so that the same seed and the same
 * requests give the same ids.
 */
@ApplicationScoped
public class Seed {
    private final String seed;

    @Inject
    Seed(StageConfig config) {
        this.seed = config.seed().orElseGet(Seed::fresh);
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** An id in the form of a random UUID. */
    public String uuid(String... parts) {
        ByteBuffer bytes = ByteBuffer.wrap(digest(parts));
        long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** A token that fits into a URL or a header. */
    public String token(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(parts));
    }

    private byte[] digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(seed.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                sha256.update((byte) 0);
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
