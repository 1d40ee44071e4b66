package io.idrelay.process.lookup;

import io.idrelay.contracts.TypedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a word that may be personal into bytes that can be searched for and tell nothing: an
 * HMAC-SHA256 under a key of this installation.
 */
@ApplicationScoped
public class LookupHashes {
    private static final String ALGORITHM = "HmacSHA256";

    private final LookupKey key;

    LookupHashes(LookupKey key) {
        this.key = key;
    }

    /**
     * The hash of a word.
     *
     * @param purpose what it is looked up for, so that two features' hashes never meet
     * @param owner whose word it is, so that two merchants' equal words differ
     */
    public byte[] hash(String purpose, TypedId owner, String word) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            // Neither a purpose nor an id holds a line feed.
            String text = purpose + '\n' + owner.value() + '\n' + word;
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, e);
        }
    }
}
