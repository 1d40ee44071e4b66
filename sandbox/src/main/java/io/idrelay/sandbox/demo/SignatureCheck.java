package io.idrelay.sandbox.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a callback's signature with the public Standard Webhooks library; pure. */
final class SignatureCheck {
    private SignatureCheck() {}

    /**
     * Why the signature does not hold; empty where it does.
     *
     * @param headers by their names in lower case
     */
    static Optional<String> failure(String secret, byte[] body, Map<String, List<String>> headers) {
        try {
            new Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), headers);
            return Optional.empty();
        } catch (WebhookVerificationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library trips over headers or secrets that are not formed as it expects.
            return Optional.of("The signature header or the secret is malformed");
        }
    }
}
