package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.vendor.idfy.wire.CreatedProfile;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the capture link of a profile that is created asynchronously, by asking for the profile
 * a bounded number of times. How IDfy tells of it is not published; all names are settings.
 */
final class IdfyAsyncLink {
    /** Three calls' deadlines together must stay below that of opening a session. */
    private static final Duration ASKED_FOR = Duration.ofSeconds(8);

    /** Trouble that may have passed at the next try; a profile may also not be there yet. */
    private static final Set<Integer> NOT_YET = Set.of(404, 408, 425, 429, 500, 502, 503, 504);

    private final IdfyClient client;

    IdfyAsyncLink(IdfyClient client) {
        this.client = client;
    }

    /** What became of it. */
    sealed interface Outcome {
        /** The profile; whether its ids and link are good is for the caller to see. */
        record Made(CreatedProfile profile) implements Outcome {}

        /** It did not work. */
        record Failed(VendorFailure failure) implements Outcome {}
    }

    Outcome await(IdfyReply.Success created, VendorAccess access) {
        Optional<String> id =
                IdfyIds.profileId(
                        text(created.body(), access.setting(IdfyForm.ASYNC_PROFILE_ID_FIELD)));
        if (id.isEmpty()) {
            return new Outcome.Failed(
                    VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
        }
        return made(id.get(), created.body(), access)
                .<Outcome>map(made -> made)
                .orElseGet(() -> poll(id.get(), access));
    }

    private Outcome poll(String id, VendorAccess access) {
        Instant end = access.clock().instant().plus(ASKED_FOR);
        int tries = Integer.parseInt(access.setting(IdfyForm.ASYNC_TRIES));
        for (int i = 0; i < tries && access.clock().instant().isBefore(end); i++) {
            if (!paused(access)) {
                break;
            }
            Optional<Outcome> outcome = ask(id, access);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Failed(VendorFailure.of(Kind.UNAVAILABLE, "capture-link-not-ready"));
    }

    /** Empty where it is worth asking again. */
    private Optional<Outcome> ask(String id, VendorAccess access) {
        return switch (client.profile(id, access)) {
            case IdfyReply.Success success -> made(id, success.body(), access).map(made -> made);
            case IdfyReply.Refused refused ->
                    NOT_YET.contains(refused.answer().status())
                            ? Optional.empty()
                            : failed(VendorFailure.of(refused.answer(), Optional.empty()));
            case IdfyReply.Failed failed ->
                    transientKind(failed.failure().kind())
                            ? Optional.empty()
                            : failed(failed.failure());
        };
    }

    private static boolean transientKind(Kind kind) {
        return switch (kind) {
            case UNAVAILABLE, UNCLEAR -> true;
            case MISCONFIGURED, REFUSED, CONTRACT_BROKEN -> false;
        };
    }

    private static Optional<Outcome> failed(VendorFailure failure) {
        return Optional.of(new Outcome.Failed(failure));
    }

    private static Optional<Outcome> made(String id, JsonNode body, VendorAccess access) {
        return Optional.ofNullable(text(body, access.setting(IdfyForm.ASYNC_LINK_FIELD)))
                .map(link ->
                        new Outcome.Made(
                                new CreatedProfile(id, link, text(body, "capture_expires_at"))));
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** Runs on a virtual thread, as every vendor call does. Says whether the wait was whole. */
    private static boolean paused(VendorAccess access) {
        try {
            Thread.sleep(Long.parseLong(access.setting(IdfyForm.ASYNC_PAUSE_MILLIS)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
