package io.idrelay.vendor.signicat;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events of the newer service. The sums were made with OpenSSL. */
class SignicatEventsTest {
    private static final String BODY =
            "{\"id\":\"e1\",\"eventName\":\"process.complete\",\"eventData\":{\"dossierId\":\""
                    + SignicatAtStub.DOSSIER
                    + "\",\"processId\":\""
                    + SignicatAtStub.PROCESS
                    + "\"}}";
    private static final String HEX =
            "79696019df2eba38a47b5e82aac6a0da2be7ef14ef52734765127ea38eb01cd0";
    private static final String BASE64 = "eWlgGd8uujike16Cqsag2ivn7xTvUnNHZRJ+o46wHNA=";

    @Test
    void signedEventIsProvedAndMeansFetchNow() {
        Proof proof = prove(BODY, HEX, Map.of());

        assertThat(proof).isInstanceOf(Proof.Proved.class);
        assertThat(((Proof.Proved) proof).webhook().vendorReference())
                .contains(SignicatAtStub.DOSSIER);
        assertThat(((Proof.Proved) proof).webhook().received().headers())
                .doesNotContainKey("x-signicat-signature");
        WebhookMeaning meaning =
                new SignicatResults(new SignicatClient())
                        .read(
                                ((Proof.Proved) proof).webhook().received(),
                                Optional.empty(),
                                Map.of(),
                                new VendorSecrets(Map.of()));
        assertThat(((WebhookMeaning.FetchNow) meaning).handle().references())
                .containsEntry("processId", SignicatAtStub.PROCESS);
    }

    @Test
    void howTheSumIsWrittenIsASetting() {
        assertThat(prove(BODY, BASE64, Map.of("eventSignatureForm", "base64")))
                .isInstanceOf(Proof.Proved.class);
        assertThat(prove(BODY, BASE64, Map.of())).isEqualTo(new Proof.Unproved("header-wrong"));
    }

    @Test
    void tamperedEventIsUnproved() {
        assertThat(prove(BODY.replace("e1", "e2"), HEX, Map.of()))
                .isEqualTo(new Proof.Unproved("header-wrong"));
    }

    @Test
    void accountWithoutTheEventsSecretTakesNone() {
        Proof proof =
                new SignicatWebhookVerifier()
                        .prove(
                                event(BODY, HEX),
                                settings(Map.of()),
                                new VendorSecrets(
                                        Map.of("callbackAuthorization", "Basic aHViOnNlY3JldA")));

        assertThat(proof).isEqualTo(new Proof.Unproved("header-wrong"));
    }

    private static Proof prove(String body, String sum, Map<String, String> changes) {
        return new SignicatWebhookVerifier()
                .prove(
                        event(body, sum),
                        settings(changes),
                        new VendorSecrets(SignicatAtStub.SECRETS));
    }

    private static Map<String, String> settings(Map<String, String> changes) {
        return new HashMap<>(SignicatForm.FORM.withFallbacks(changes));
    }

    private static IncomingWebhook event(String body, String sum) {
        return new IncomingWebhook(
                new ReceivedWebhook(
                        "POST",
                        null,
                        Map.of("x-signicat-signature", List.of(sum)),
                        body.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }
}
