package io.idrelay.sandbox.idfy;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The content-encryption key that IDfy gave one customer: {@code dir} and {@code A256GCM}. */
final class CompactJwe {
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = KeyManagementAlgorithmIdentifiers.DIRECT;
    private static final String METHOD = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private final String keyId;
    private final SecretKey key;

    CompactJwe(String keyId, String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (keyId.isBlank() || bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("contentKey must be 32 bytes, with a keyId");
        }
        this.keyId = keyId;
        this.key = new SecretKeySpec(bytes, "AES");
    }

    String seal(String content) {
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(ALGORITHM);
        sealed.setEncryptionMethodHeaderParameter(METHOD);
        sealed.setKeyIdHeaderValue(keyId);
        sealed.setKey(key);
        sealed.setPlaintext(content);
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty for what was not sealed with this key, or in another way than agreed. */
    Optional<byte[]> open(String compact) {
        try {
            JsonWebEncryption sealed = new JsonWebEncryption();
            sealed.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
            sealed.setContentEncryptionAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, METHOD));
            sealed.setCompactSerialization(compact);
            sealed.setKey(key);
            return keyId.equals(sealed.getKeyIdHeaderValue())
                    ? Optional.of(sealed.getPlaintextBytes())
                    : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "CompactJwe[" + keyId + "]";
    }
}
