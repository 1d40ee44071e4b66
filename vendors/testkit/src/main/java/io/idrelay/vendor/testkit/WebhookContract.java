package io.idrelay.vendor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.AccountForm.Part;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.QueryText;
import io.idrelay.vendor.spi.VendorProfile.CallbackTrust;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How webhooks prove themselves and what they mean. */
interface WebhookContract extends CallingVendorScript {
    @Test
    default void webhookWithItsProofIsProvedForItsSession() {
        Proof proof = prove(webhook(VendorScene.SESSION));

        assertThat(proof).isInstanceOf(Proof.Proved.class);
        assertThat(((Proof.Proved) proof).webhook().sessionId()).contains(VendorScene.SESSION);
    }

    @Test
    default void whatProvesAWebhookIsNotKept() {
        Proof.Proved proof = (Proof.Proved) prove(webhook(VendorScene.SESSION));

        proofHeaders()
                .forEach(header ->
                        assertThat(proof.webhook().received().headers())
                                .doesNotContainKey(header.toLowerCase(Locale.ROOT)));
        proofParameters()
                .forEach(name ->
                        assertThat(QueryText.values(proof.webhook().received().query(), name))
                                .isEmpty());
    }

    @Test
    default void webhookHasSomethingThatProvesIt() {
        assertThat(proofHeaders().isEmpty() && proofParameters().isEmpty()).isFalse();
    }

    @Test
    default void webhookWithoutOneOfItsHeadersIsUnproved() {
        for (String header : proofHeaders()) {
            assertUnproved(without(header));
        }
        for (String name : proofParameters()) {
            assertUnproved(withParameter(name, List.of()));
        }
    }

    @Test
    default void webhookWithAnAlteredHeaderIsUnproved() {
        List<UnaryOperator<String>> alterations =
                List.of(
                        value -> "",
                        value -> value + "x",
                        value -> value.substring(0, value.length() - 1),
                        value -> value.substring(1),
                        value -> value + "," + value,
                        value ->
                                value.chars().anyMatch(Character::isLowerCase)
                                        ? value.toUpperCase(Locale.ROOT)
                                        : value + "A");
        for (String header : proofHeaders()) {
            alterations.forEach(alteration -> assertUnproved(changed(header, alteration)));
        }
        for (String name : proofParameters()) {
            String value = webhook(VendorScene.SESSION).parameter(name).getFirst();
            alterations.forEach(alteration ->
                    assertUnproved(withParameter(name, List.of(alteration.apply(value)))));
        }
    }

    @Test
    default void accountWithoutVerificationSecretsProvesNothing() {
        Proof proof =
                adapter()
                        .webhooks()
                        .prove(
                                webhook(VendorScene.SESSION),
                                formSettings(),
                                new VendorSecrets(Map.of()));

        assertThat(proof).isInstanceOf(Proof.Unproved.class);
    }

    /** What cannot be read is kept all the same: the vendor will not send it again. */
    @Test
    default void provedWebhookIsProvedWhateverItsBody() {
        boolean signed = adapter().profile().callbackTrust() == CallbackTrust.SIGNED;
        for (byte[] body : bodies(webhook(VendorScene.SESSION).received().body())) {
            Proof proof = prove(withBody(webhook(VendorScene.SESSION), body));

            assertThat(proof).isInstanceOf(signed ? Proof.class : Proof.Proved.class);
        }
    }

    @Test
    default void readableWebhookIsReadAsItsProfileSays() {
        WebhookMeaning meaning = read(webhook(VendorScene.SESSION).received());

        assertThat(meaning)
                .isInstanceOfAny(WebhookMeaning.FetchNow.class, WebhookMeaning.SessionNews.class);
    }

    @Test
    default void anyBodyIsReadWithoutAnException() {
        for (byte[] body : bodies(webhook(VendorScene.SESSION).received().body())) {
            assertThat(read(withBody(webhook(VendorScene.SESSION), body).received())).isNotNull();
        }
    }

    @Test
    default void bodyThatIsNoJsonIsUnreadable() {
        IncomingWebhook good = webhook(VendorScene.SESSION);
        // Without a body, the news is in the query.
        IncomingWebhook garbage =
                good.received().body().length == 0
                        ? withQuery(good, "")
                        : withBody(good, new byte[] {1, 2, 3});

        assertThat(read(garbage.received())).isInstanceOf(WebhookMeaning.Unreadable.class);
    }

    @Test
    default void idsOfAWebhookAreFitForPathsAndKeys() {
        byte[] hostile =
                new String(webhook(VendorScene.SESSION).received().body(), StandardCharsets.UTF_8)
                        .replaceAll(":\\s*\"[^\"]*\"", ":\"../../x?y=\\\\u0000\"")
                        .getBytes(StandardCharsets.UTF_8);
        IncomingWebhook webhook = withBody(webhook(VendorScene.SESSION), hostile);

        Proof proof = prove(webhook);

        if (proof instanceof Proof.Proved proved) {
            assertThat(proved.webhook().vendorReference().orElse("")).doesNotContain("..");
        }
        if (read(webhook.received()) instanceof WebhookMeaning.FetchNow now) {
            assertThat(now.handle().references().values())
                    .noneMatch(value -> value.contains("\u0000"));
        }
    }

    private void assertUnproved(IncomingWebhook webhook) {
        Proof proof = prove(webhook);

        assertThat(proof).isInstanceOf(Proof.Unproved.class);
        assertThat(((Proof.Unproved) proof).code()).matches("[a-z-]{3,40}");
    }

    private Proof prove(IncomingWebhook webhook) {
        VendorSecrets verification =
                adapter().accountForm().part(Part.VERIFICATION, new VendorSecrets(secrets()));
        return adapter().webhooks().prove(webhook, formSettings(), verification);
    }

    private WebhookMeaning read(ReceivedWebhook received) {
        return adapter()
                .results()
                .read(
                        received,
                        Optional.of(VendorScene.SESSION),
                        formSettings(),
                        new VendorSecrets(secrets()));
    }

    private Map<String, String> formSettings() {
        return adapter()
                .accountForm()
                .withFallbacks(settings(URI.create("https://vendor.example")));
    }

    private IncomingWebhook without(String header) {
        IncomingWebhook webhook = webhook(VendorScene.SESSION);
        Map<String, List<String>> headers = new HashMap<>(webhook.received().headers());
        headers.remove(header.toLowerCase(Locale.ROOT));
        return withHeaders(webhook, headers);
    }

    private IncomingWebhook changed(String header, UnaryOperator<String> alteration) {
        IncomingWebhook webhook = webhook(VendorScene.SESSION);
        String value = webhook.header(header).getFirst();
        Map<String, List<String>> headers = new HashMap<>(webhook.received().headers());
        headers.put(header.toLowerCase(Locale.ROOT), List.of(alteration.apply(value)));
        return withHeaders(webhook, headers);
    }

    /** The webhook with these values of a parameter, in place of its own. */
    private IncomingWebhook withParameter(String name, List<String> values) {
        IncomingWebhook webhook = webhook(VendorScene.SESSION);
        Stream<String> others =
                Stream.of(String.valueOf(webhook.received().query()).split("&"))
                        .filter(parameter -> !parameter.startsWith(name + "="));
        Stream<String> own =
                values.stream()
                        .map(value ->
                                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return withQuery(webhook, Stream.concat(others, own).collect(Collectors.joining("&")));
    }

    private static IncomingWebhook withQuery(IncomingWebhook webhook, String query) {
        return new IncomingWebhook(
                new ReceivedWebhook(
                        webhook.received().method(),
                        query,
                        webhook.received().headers(),
                        webhook.received().body()),
                webhook.sessionId());
    }

    private static IncomingWebhook withHeaders(
            IncomingWebhook webhook, Map<String, List<String>> headers) {
        return new IncomingWebhook(
                new ReceivedWebhook(
                        webhook.received().method(),
                        webhook.received().query(),
                        headers,
                        webhook.received().body()),
                webhook.sessionId());
    }

    private static IncomingWebhook withBody(IncomingWebhook webhook, byte[] body) {
        return new IncomingWebhook(
                new ReceivedWebhook(
                        webhook.received().method(),
                        webhook.received().query(),
                        webhook.received().headers(),
                        body),
                webhook.sessionId());
    }

    /** Nothing, garbage, every kind of truncation, and the wrong kinds of JSON. */
    private static List<byte[]> bodies(byte[] good) {
        Random random = new Random(42);
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of("", "null", "[]", "{}", "1", "\"x\"", "{\"a\":", "{{{", "[[[")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 50 && good.length > 0; i++) {
            byte[] mutated = good.clone();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            bodies.add(mutated);
            bodies.add(Arrays.copyOf(good, random.nextInt(good.length)));
        }
        return bodies;
    }
}
