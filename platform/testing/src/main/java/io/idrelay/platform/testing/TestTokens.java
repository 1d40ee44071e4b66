package io.idrelay.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SigningKeyPublished;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens for tests, in place of token-service: ES256, valid for a quarter of an hour, issued
 * by {@link Infrastructure#PUBLIC_URL}.
 *
 * <p>The first token publishes the signing key on its topic, once per JVM; until the service under
 * test has read it, it answers 503. A merchant's token is good only once the merchant is known: see
 * {@link TestMerchants}.
 */
public final class TestTokens {
    private static final long LIFE_SECONDS = 900;

    private TestTokens() {}

    /** A token of a merchant's backend. */
    public static String merchantToken(MerchantId merchant, String... scopes) {
        Map<String, Object> claims = claims("idrelay:merchant", CredentialId.create().value());
        claims.put("merchant", merchant.value());
        claims.put("scope", String.join(" ", scopes));
        return sign(claims);
    }

    /** A token of an operator of this installation. */
    public static String operatorToken() {
        return sign(claims("idrelay:operator", "operator"));
    }

    /** A token of an app, for one process. */
    public static String sdkToken(MerchantId merchant, ProcessId process) {
        Map<String, Object> claims = claims("idrelay:sdk", CredentialId.create().value());
        claims.put("merchant", merchant.value());
        claims.put("process", process.value());
        return sign(claims);
    }

    /** The claims of a token issued now, to be changed and then signed. */
    public static Map<String, Object> claims(String audience, String subject) {
        long now = Clock.systemUTC().millis() / 1000;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", Infrastructure.PUBLIC_URL);
        claims.put("aud", audience);
        claims.put("sub", subject);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        return claims;
    }

    /** Signs claims with the published key. */
    public static String sign(Map<String, Object> claims) {
        return Keys.PUBLISHED.sign(claims);
    }

    /** Signs claims with a key that nobody has heard of. */
    public static String signWithUnknownKey(Map<String, Object> claims) {
        return new SigningKey("unknown-" + UUID.randomUUID()).sign(claims);
    }

    /** Publishes the key without waiting for a first token. */
    public static void publishKey() {
        sign(new HashMap<>());
    }

    private static final class Keys {
        static final SigningKey PUBLISHED = publish();

        private static SigningKey publish() {
            SigningKey key = new SigningKey("test-" + UUID.randomUUID());
            Instant now = Instant.ofEpochMilli(Clock.systemUTC().millis());
            TestEvents.publish(
                    Event.of(
                            new SigningKeyPublished(key.id, key.publicJwk(), now, null),
                            now,
                            Optional.empty()));
            return key;
        }
    }

    private static final class SigningKey {
        private static final int COORDINATE_BYTES = 32;
        private final String id;
        private final KeyPair pair;

        SigningKey(String id) {
            this.id = id;
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                this.pair = generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        Map<String, Object> publicJwk() {
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            Map<String, Object> jwk = new LinkedHashMap<>();
            jwk.put("kty", "EC");
            jwk.put("crv", "P-256");
            jwk.put("alg", "ES256");
            jwk.put("use", "sig");
            jwk.put("kid", id);
            jwk.put("x", base64(coordinate(key.getW().getAffineX())));
            jwk.put("y", base64(coordinate(key.getW().getAffineY())));
            return jwk;
        }

        String sign(Map<String, Object> claims) {
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("alg", "ES256");
            header.put("typ", "JWT");
            header.put("kid", id);
            String content = base64(json(header)) + "." + base64(json(claims));
            try {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initSign(pair.getPrivate());
                signature.update(content.getBytes(StandardCharsets.US_ASCII));
                return content + "." + base64(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] coordinate(BigInteger value) {
            byte[] bytes = value.toByteArray();
            byte[] fixed = new byte[COORDINATE_BYTES];
            int length = Math.min(bytes.length, COORDINATE_BYTES);
            byte[] tail = Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
            System.arraycopy(tail, 0, fixed, COORDINATE_BYTES - length, length);
            return fixed;
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        private static byte[] json(Map<String, Object> value) {
            try {
                return Json.mapper().writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
