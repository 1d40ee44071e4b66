package io.idrelay.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_AfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"type\":\"process.accepted\"}";

    static Map<String, List<String>> signed(String secret, String body, Duration age)
            throws Exception {
        long at = Clock.systemUTC().instant().minus(age).getEpochSecond();
        String signature = new Webhook(secret).sign("evt_1", at, body);
        return Map.of(
                "webhook-id", List.of("evt_1"),
                "webhook-timestamp", List.of(Long.toString(at)),
                "webhook-signature", List.of(signature));
    }

    private static boolean holds(String body, Map<String, List<String>> headers) {
        return SignatureCheck.failure(SECRET, body.getBytes(StandardCharsets.UTF_8), headers)
                .isEmpty();
    }

    @Test
    void aGoodSignatureHolds() throws Exception {
        assertThat(holds(BODY, signed(SECRET, BODY, Duration.ZERO))).isTrue();
    }

    @Test
    void aTamperedBodyIsRejected() throws Exception {
        var headers = signed(SECRET, BODY, Duration.ZERO);

        assertThat(holds(BODY.replace("accepted", "rejected"), headers)).isFalse();
    }

    @Test
    void anotherSecretIsRejected() throws Exception {
        assertThat(holds(BODY, signed(OTHER, BODY, Duration.ZERO))).isFalse();
    }

    @Test
    void anOldTimestampIsRejected() throws Exception {
        assertThat(holds(BODY, signed(SECRET, BODY, Duration.ofMinutes(6)))).isFalse();
    }

    @Test
    void aTimestampOfTomorrowIsRejected() throws Exception {
        assertThat(holds(BODY, signed(SECRET, BODY, Duration.ofDays(-1)))).isFalse();
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnough() throws Exception {
        var good = signed(SECRET, BODY, Duration.ZERO);
        String other =
                new Webhook(OTHER)
                        .sign(
                                "evt_1",
                                Long.parseLong(good.get("webhook-timestamp").getFirst()),
                                BODY);
        var headers =
                Map.of(
                        "webhook-id", good.get("webhook-id"),
                        "webhook-timestamp", good.get("webhook-timestamp"),
                        "webhook-signature",
                                List.of(other + " " + good.get("webhook-signature").getFirst()));

        assertThat(holds(BODY, headers)).isTrue();
    }

    @Test
    void missingHeadersAreRejected() {
        assertThat(holds(BODY, Map.of())).isFalse();
    }

    @Test
    void malformedHeadersAreRejected() throws Exception {
        var good = signed(SECRET, BODY, Duration.ZERO);

        for (String signature : List.of("", " ", "v1", "v1,", "v9,abc", ",", "v1,%%%")) {
            var headers =
                    Map.of(
                            "webhook-id", good.get("webhook-id"),
                            "webhook-timestamp", good.get("webhook-timestamp"),
                            "webhook-signature", List.of(signature));
            assertThat(holds(BODY, headers)).as(signature).isFalse();
        }
    }
}
