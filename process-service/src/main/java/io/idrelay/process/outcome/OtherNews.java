package io.idrelay.process.outcome;

import io.idrelay.contracts.ActionRequired;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Progress;
import io.idrelay.process.verification.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes in news of a session that is no result. */
@ApplicationScoped
class OtherNews {
    private final Matching matching;
    private final Verifications verifications;
    private final Watches watches;
    private final Timeline timeline;
    private final Ignored ignored;

    OtherNews(
            Matching matching,
            Verifications verifications,
            Watches watches,
            Timeline timeline,
            Ignored ignored) {
        this.matching = matching;
        this.verifications = verifications;
        this.watches = watches;
        this.timeline = timeline;
        this.ignored = ignored;
    }

    void take(News news, ResultFetchDeferred data) {
        if (matching.match(news) instanceof Match.Held held) {
            Optional<Duration> wish =
                    Optional.ofNullable(data.retryAfterSeconds()).map(Duration::ofSeconds);
            watches.deferred(held, wish, news.handle());
            tell(held, TimelineKind.RESULT_DEFERRED, Map.of("reason", data.reason()));
        }
    }

    void take(News news, SessionUpdated data) {
        if (matching.match(news) instanceof Match.Held held) {
            progress(data.kind()).ifPresent(progress -> advance(held, progress));
            String word = data.kind().name().toLowerCase(Locale.ROOT);
            tell(held, TimelineKind.SESSION_UPDATED, Map.of("kind", word));
        }
    }

    private void advance(Match.Held held, Progress progress) {
        verifications.progress(held.session().processId(), held.session().id(), progress);
        if (progress instanceof Progress.CaptureFinished) {
            watches.finished(held.session());
        }
    }

    private static Optional<Progress> progress(SessionUpdated.Kind kind) {
        return switch (kind) {
            case FINISHED -> Optional.of(new Progress.CaptureFinished());
            case MORE_WANTED ->
                    Optional.of(
                            new Progress.MoreWanted(
                                    new ActionRequired(
                                            "recapture", Optional.empty(), Optional.empty())));
            case DROPPED_OFF, RESUMED, UNRECOGNIZED -> Optional.empty();
        };
    }

    private void tell(Match.Held held, TimelineKind kind, Map<String, ?> detail) {
        timeline.add(
                held.session().merchantId(),
                held.session().processId(),
                kind,
                ignored.now(),
                detail);
    }
}
