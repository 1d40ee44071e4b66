package io.idrelay.process.capture;

import io.idrelay.contracts.Redacted;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret in a capture link: 256 random bits, of which only the SHA-256 is kept. */
final class LinkToken {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static Redacted<String> create() {
        byte[] bits = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bits);
        return Redacted.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static String sha256(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
