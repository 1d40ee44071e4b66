package io.idrelay.normalizer;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.Decision;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.contracts.result.VendorWords;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorRequest;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.testkit.PartialVendor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor that speaks in words: its webhooks are {@code fetch <ref>}, {@code finished <ref>} or
 * {@code boom}; its results are {@code <decision> <time or -> [unrecognized words]}.
 */
public final class FakeVendor extends PartialVendor implements Results {
    public static final VendorId ID = new VendorId("fake");
    public static final String REF = "ref";

    public FakeVendor() {
        super(ID);
    }

    @Override
    public Results results() {
        return this;
    }

    public static VendorHandle handle(String reference) {
        return new VendorHandle(Map.of(REF, reference));
    }

    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        String[] words = new String(received.body(), StandardCharsets.UTF_8).split(" ", -1);
        return switch (words[0]) {
            case "fetch" ->
                    new WebhookMeaning.FetchNow(
                            words.length > 1 ? handle(words[1]) : new VendorHandle(Map.of()));
            case "finished" ->
                    new WebhookMeaning.SessionNews(SessionUpdated.Kind.FINISHED, handle(words[1]));
            case "boom" -> throw new IllegalArgumentException("an adapter's bug");
            default -> new WebhookMeaning.Unreadable("no-word");
        };
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        String reference = handle.references().get(REF);
        if (reference == null) {
            return new FetchOutcome.HandleIncomplete();
        }
        VendorRequest request =
                VendorRequest.get(URI.create(access.setting("baseUrl") + "/" + reference))
                        .header("X-Token", access.secret("token"));
        return switch (access.http().send(request)) {
            case VendorAnswer.Unanswered unanswered ->
                    new FetchOutcome.Failed(VendorFailure.of(unanswered));
            case VendorAnswer.Answered answered when answered.status() == 404 ->
                    new FetchOutcome.Unknown("no-such-session");
            case VendorAnswer.Answered answered when !answered.successful() ->
                    new FetchOutcome.Failed(VendorFailure.of(answered, Optional.empty()));
            case VendorAnswer.Answered answered -> fetched(answered, reference);
        };
    }

    private static FetchOutcome fetched(VendorAnswer.Answered answered, String reference) {
        String[] words = new String(answered.body(), StandardCharsets.UTF_8).split(" ", -1);
        Instant observedAt = words[1].equals("-") ? answered.startedAt() : Instant.parse(words[1]);
        NormalizedResult result =
                new NormalizedResult(
                        Decision.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        new VendorWords(
                                ID,
                                Optional.of(reference),
                                Optional.of(words[0]),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()),
                        List.of(words).subList(2, words.length),
                        observedAt);
        return new FetchOutcome.Fetched(
                result, handle(reference), new VendorOriginal("text/plain", answered.body()));
    }
}
