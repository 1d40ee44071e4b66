package io.idrelay.notification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {
    private static final Instant NOW = Clock.systemUTC().instant();
    private static final byte[] BODY =
            "{\"type\":\"process.accepted\"}".getBytes(StandardCharsets.UTF_8);

    /** The example of the specification's own libraries. */
    @Test
    void publishedVectorIsReproduced() {
        SigningSecrets secrets = secrets("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        Map<String, String> headers =
                StandardWebhook.headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        body,
                        secrets);

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry(
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void publicLibraryAcceptsWhatIsSigned() throws Exception {
        SigningSecrets secrets = SigningSecrets.generate(new SecureRandom());

        Map<String, String> headers = StandardWebhook.headers("evt_1", NOW, BODY, secrets);

        new Webhook(secrets.shown()).verify(body(BODY), http(headers));
    }

    @Test
    void publicLibraryRefusesAnotherBody() {
        SigningSecrets secrets = SigningSecrets.generate(new SecureRandom());

        Map<String, String> headers = StandardWebhook.headers("evt_1", NOW, BODY, secrets);

        assertThatThrownBy(() -> new Webhook(secrets.shown()).verify("{}", http(headers)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void replacedSecretSignsBesideItsSuccessorUntilItsTime() throws Exception {
        SigningSecret current = SigningSecrets.generate(new SecureRandom()).secrets().getFirst();
        SigningSecrets old = SigningSecrets.generate(new SecureRandom());
        SigningSecret replaced =
                new SigningSecret(
                        old.secrets().getFirst().key(), Optional.of(NOW.plus(Duration.ofDays(1))));
        SigningSecrets both = new SigningSecrets(List.of(current, replaced));

        Map<String, String> before = StandardWebhook.headers("evt_1", NOW, BODY, both);
        Map<String, String> after =
                StandardWebhook.headers("evt_1", NOW.plus(Duration.ofDays(1)), BODY, both);

        new Webhook(old.shown()).verify(body(BODY), http(before));
        new Webhook(both.shown()).verify(body(BODY), http(before));
        assertThat(after.get("webhook-signature").split(" ")).hasSize(1);
    }

    @Test
    void generatedSecretIsShownWithItsPrefixAndHas256Bits() {
        String shown = SigningSecrets.generate(new SecureRandom()).shown();

        assertThat(shown).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(shown.substring("whsec_".length()))).hasSize(32);
    }

    @Test
    void secretIsNotPrinted() {
        SigningSecrets secrets = SigningSecrets.generate(new SecureRandom());

        assertThat(secrets.toString() + secrets.secrets())
                .contains("redacted")
                .doesNotContain("[B");
    }

    private static SigningSecrets secrets(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        return new SigningSecrets(List.of(new SigningSecret(key, Optional.empty())));
    }

    private static String body(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static HttpHeaders http(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (name, value) -> true);
    }
}
