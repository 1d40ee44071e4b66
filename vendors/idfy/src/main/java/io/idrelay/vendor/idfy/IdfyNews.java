package io.idrelay.vendor.idfy;

import io.idrelay.contracts.SessionUpdated.Kind;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.idfy.wire.Profile;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.spi.WordTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a webhook means, by its shape: IDfy says that it sends four kinds and names two.
 *
 * <p>A session update tells how the end user's visit went. Everything else, the two unnamed kinds
 * among it, is a reason to fetch the profile.
 */
final class IdfyNews {
    /** Only {@code incomplete} was seen; the others are inferred. */
    private static final WordTable SESSION_STATUSES =
            new WordTable(
                    Map.of(
                            "incomplete", "dropped_off",
                            "dropped", "dropped_off",
                            "complete", "finished",
                            "completed", "finished",
                            "successful", "finished",
                            "started", "resumed",
                            "in_progress", "resumed",
                            "resumed", "resumed"));

    /** While the profile is in one of these, an end user's visit is all there is to tell. */
    private static final Set<String> OPEN = Set.of("capture_pending", "in_progress");

    private IdfyNews() {}

    static WebhookMeaning of(Profile profile, Map<String, String> settings) {
        Optional<String> id = IdfyIds.profileId(profile.profileId());
        if (id.isEmpty()) {
            return new WebhookMeaning.Unreadable("names-nothing");
        }
        VendorHandle handle =
                IdfyIds.handle(id, IdfyIds.session(profile.referenceId()).map(Object::toString));
        return kind(profile, settings)
                .<WebhookMeaning>map(kind -> new WebhookMeaning.SessionNews(kind, handle))
                .orElseGet(() -> new WebhookMeaning.FetchNow(handle));
    }

    private static Optional<Kind> kind(Profile profile, Map<String, String> settings) {
        String sessionStatus = profile.sessionStatus();
        if (sessionStatus == null) {
            return Optional.empty();
        }
        if ("recapture_pending".equals(profile.status())) {
            return Optional.of(Kind.MORE_WANTED);
        }
        return Optional.ofNullable(profile.status())
                .filter(OPEN::contains)
                .flatMap(open ->
                        SESSION_STATUSES
                                .with(Optional.ofNullable(settings.get(IdfyForm.SESSION_STATUSES)))
                                .find(sessionStatus))
                .flatMap(IdfyNews::kind);
    }

    private static Optional<Kind> kind(String word) {
        return switch (word) {
            case "dropped_off" -> Optional.of(Kind.DROPPED_OFF);
            case "resumed" -> Optional.of(Kind.RESUMED);
            case "finished" -> Optional.of(Kind.FINISHED);
            case "more_wanted" -> Optional.of(Kind.MORE_WANTED);
            default -> Optional.empty();
        };
    }
}
