package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.idfy.IdfyEnvelope.Opening;
import io.idrelay.vendor.idfy.wire.Profile;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.WebhookMeaning;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads IDfy's webhooks, and fetches the profile they are about. */
final class IdfyResults implements Results {
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);

    private final IdfyClient client;

    IdfyResults(IdfyClient client) {
        this.client = client;
    }

    @Override
    public WebhookMeaning read(
            ReceivedWebhook received,
            Optional<SessionId> sessionId,
            Map<String, String> settings,
            VendorSecrets credentials) {
        try {
            JsonNode body = Json.mapper().readTree(received.body());
            return switch (IdfyEnvelope.open(body, settings, credentials)) {
                case Opening.Closed closed -> new WebhookMeaning.Unreadable(closed.code());
                case Opening.Clear clear -> meaning(clear.body(), settings);
            };
        } catch (IOException e) {
            return new WebhookMeaning.Unreadable("body-unreadable");
        }
    }

    private static WebhookMeaning meaning(JsonNode body, Map<String, String> settings)
            throws IOException {
        Profile profile = Json.mapper().treeToValue(body, Profile.class);
        return profile == null
                ? new WebhookMeaning.Unreadable("names-nothing")
                : IdfyNews.of(profile, settings);
    }

    @Override
    public FetchOutcome fetch(
            VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
        Optional<String> id = IdfyIds.profileId(handle.references().get(IdfyIds.PROFILE_ID));
        if (id.isEmpty()) {
            return new FetchOutcome.HandleIncomplete();
        }
        return switch (client.profile(id.get(), access)) {
            case IdfyReply.Success success -> fetched(id.get(), sessionId, success, access);
            case IdfyReply.Refused refused ->
                    NOT_THERE.contains(refused.answer().status())
                            ? new FetchOutcome.Unknown("profile-not-found")
                            : new FetchOutcome.Failed(
                                    VendorFailure.of(refused.answer(), Optional.empty()));
            case IdfyReply.Failed failed -> new FetchOutcome.Failed(failed.failure());
        };
    }

    private FetchOutcome fetched(
            String profileId,
            Optional<SessionId> sessionId,
            IdfyReply.Success success,
            VendorAccess access) {
        Optional<Profile> read = client.convert(success.body(), Profile.class);
        if (read.isEmpty() || read.get().profileId() == null) {
            return broken("vendor-answer-unexpected");
        }
        Profile profile = read.get();
        if (!profileId.equals(profile.profileId()) || ofAnother(profile, sessionId)) {
            return broken("answer-for-other-session");
        }
        if ("purged".equals(profile.status())) {
            // IDfy has erased it. An earlier decision stands.
            return new FetchOutcome.Unknown("purged");
        }
        return new FetchOutcome.Fetched(
                new IdfyResultMapper(access).map(profile, success.answer().startedAt()),
                IdfyIds.handle(
                        Optional.of(profileId),
                        IdfyIds.session(profile.referenceId()).map(Object::toString)),
                success.original());
    }

    private static boolean ofAnother(Profile profile, Optional<SessionId> sessionId) {
        return profile.referenceId() != null
                && sessionId.filter(id -> !id.value().equals(profile.referenceId())).isPresent();
    }

    private static FetchOutcome broken(String code) {
        return new FetchOutcome.Failed(VendorFailure.of(Kind.CONTRACT_BROKEN, code));
    }
}
