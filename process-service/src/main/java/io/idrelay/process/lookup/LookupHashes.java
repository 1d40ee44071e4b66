package io.idrelay.process.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.idrelay.contracts.TypedId;
import jakarta.enterprise.context.ApplicationScoped;
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
        // Neither a purpose nor an id holds a line feed.
        return hash(purpose + '\n' + owner.value() + '\n', word.getBytes(UTF_8));
    }

    /**
     * Signs what we hand out, so that we know it again.
     *
     * @param purpose what it is handed out for, so that one signature never serves another
     */
    public byte[] sign(String purpose, byte[] content) {
        // No owner's id is empty, so this is never the hash of a word.
        return hash(purpose + "\n\n", content);
    }

    private byte[] hash(String prefix, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            mac.update(prefix.getBytes(UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks " + ALGORITHM, e);
        }
    }
}
