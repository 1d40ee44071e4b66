package io.idrelay.notification.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The three headers of Standard Webhooks 1.0.
 *
 * <p>Source:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
public final class StandardWebhook {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String ALGORITHM = "HmacSHA256";

    private StandardWebhook() {}

    /**
     * The headers that go with a body.
     *
     * @param id the same for every attempt, so that a receiver recognizes a doubled callback
     * @param attemptedAt the moment of this attempt; receivers refuse one that is minutes old
     * @param body exactly the bytes that are sent
     */
    public static Map<String, String> headers(
            String id, Instant attemptedAt, byte[] body, SigningSecrets secrets) {
        String timestamp = Long.toString(attemptedAt.getEpochSecond());
        byte[] prefix = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        String signatures =
                secrets.signingAt(attemptedAt).stream()
                        .map(secret -> "v1," + signature(secret, prefix, body))
                        .collect(Collectors.joining(" "));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, signatures);
        return headers;
    }

    private static String signature(SigningSecret secret, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update(prefix);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
