package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.VendorProfile.CallbackTrust;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That nothing can be told in the name of a vendor that never calls back. */
interface NoWebhookContract extends VendorScript {
    /** What somebody else might send. */
    ReceivedWebhook FORGED =
            new ReceivedWebhook(
                    "POST",
                    null,
                    Map.of("authorization", List.of("Bearer x")),
                    "{\"status\":\"DONE\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    default void profileSaysThatTheVendorNeverCallsBack() {
        assertThat(adapter().profile().callbackTrust()).isEqualTo(CallbackTrust.NONE);
    }

    @Test
    default void whateverComesIsUnproved() {
        Proof proof =
                adapter()
                        .webhooks()
                        .prove(
                                new IncomingWebhook(FORGED, Optional.of(VendorScene.SESSION)),
                                settingsOfAccount(),
                                new VendorSecrets(secrets()));

        assertThat(proof).isInstanceOf(Proof.Unproved.class);
        assertThat(((Proof.Unproved) proof).code()).matches("[a-z-]{3,40}");
    }

    @Test
    default void whateverComesMeansNothing() {
        WebhookMeaning meaning =
                adapter()
                        .results()
                        .read(
                                FORGED,
                                Optional.of(VendorScene.SESSION),
                                settingsOfAccount(),
                                new VendorSecrets(secrets()));

        assertThat(meaning).isInstanceOf(WebhookMeaning.Unreadable.class);
    }

    private Map<String, String> settingsOfAccount() {
        return adapter()
                .accountForm()
                .withFallbacks(settings(URI.create("https://vendor.example")));
    }
}
