package io.idrelay.vendor.idfy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import io.idrelay.contracts.VendorSecrets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens compact JWE (RFC 7516) with the one key that IDfy gave the account: {@code dir}
 * and {@code A256GCM}, no other, whatever a header asks for.
 *
 * <p>See www.idfy.com/profile-gateway-encrypted-data-flow.
 */
final class IdfyCipher {
    private static final int KEY_BYTES = 32;

    private final String keyId;
    private final SecretKey key;

    private IdfyCipher(String keyId, SecretKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /** Empty where the account has no key, no id of it, or not one of 32 bytes. */
    static Optional<IdfyCipher> of(Map<String, String> settings, VendorSecrets credentials) {
        String keyId = settings.getOrDefault(IdfyForm.KEY_ID, "");
        String key = credentials.values().getOrDefault(IdfyForm.CONTENT_KEY, "");
        byte[] bytes = decode(key);
        return keyId.isEmpty() || bytes.length != KEY_BYTES
                ? Optional.empty()
                : Optional.of(new IdfyCipher(keyId, new SecretKeySpec(bytes, "AES")));
    }

    private static byte[] decode(String key) {
        try {
            String text = key.replace('+', '-').replace('/', '_').replace("=", "");
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    String seal(byte[] content) {
        JWEHeader header =
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID(keyId)
                        .build();
        JWEObject sealed = new JWEObject(header, new Payload(content));
        try {
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JVM has AES-GCM", e);
        }
    }

    /** Empty for what this key did not seal. */
    Optional<byte[]> open(String compact) {
        try {
            JWEObject sealed = JWEObject.parse(compact);
            if (!agreed(sealed.getHeader())) {
                return Optional.empty();
            }
            sealed.decrypt(new DirectDecrypter(key));
            return Optional.of(sealed.getPayload().toBytes());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Compressed content is refused as well: it may swell to any size. */
    private boolean agreed(JWEHeader header) {
        return JWEAlgorithm.DIR.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                && header.getCompressionAlgorithm() == null
                && (header.getKeyID() == null || header.getKeyID().equals(keyId));
    }
}
