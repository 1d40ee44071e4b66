package io.idrelay.process.outcome;

import io.idrelay.contracts.EventId;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.VendorOriginal;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.process.image.FoundImages;
import io.idrelay.process.session.VendorSessions;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessState;
import io.idrelay.process.verification.Progress;
import io.idrelay.process.verification.Verdict;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes in a vendor's result: matches it, decides what it means, records it. */
@ApplicationScoped
class ResultIntake {
    private final NewsReader reader;
    private final Matching matching;
    private final ResultRecords records;
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Watches watches;
    private final FoundImages images;
    private final Timeline timeline;
    private final OutcomeConfig config;
    private final Ignored ignored;

    ResultIntake(
            NewsReader reader,
            Matching matching,
            ResultRecords records,
            VendorSessions sessions,
            Verifications verifications,
            Watches watches,
            FoundImages images,
            Timeline timeline,
            OutcomeConfig config,
            Ignored ignored) {
        this.reader = reader;
        this.matching = matching;
        this.records = records;
        this.sessions = sessions;
        this.verifications = verifications;
        this.watches = watches;
        this.images = images;
        this.timeline = timeline;
        this.config = config;
        this.ignored = ignored;
    }

    void take(News news, ResultNormalized data) throws UnusableEvent {
        NormalizedResult vendors =
                reader.open(data.result(), NormalizedResult.class, "result", data);
        VendorOriginal original =
                reader.open(data.original(), VendorOriginal.class, "original", data);
        if (matching.match(news) instanceof Match.Held held) {
            learn(held, news);
            NormalizedResult result =
                    MatchedResult.of(vendors, held.person().expose(), config.dataMismatch());
            Applied applied = apply(held, news.event().id(), result, original);
            if (applied.shown() || applied.effect() == ResultEffect.UNCHANGED) {
                images.recorded(held.session(), vendors.images());
            }
            tell(held, result, applied);
            watches.answered(held.session(), result.observedAt(), stillOpen(held, vendors));
        }
    }

    /** What a vendor answered to our own fetch is true, and may be called by from now on. */
    private void learn(Match.Held held, News news) {
        if (!held.known().with(news.handle()).equals(held.known())) {
            sessions.learn(held.session().id(), news.handle());
        }
    }

    private Applied apply(
            Match.Held held, EventId event, NormalizedResult result, VendorOriginal original) {
        if (!held.verification().isCurrent(held.session().id())) {
            Applied applied = Applied.unshown(ResultEffect.EARLIER_SESSION);
            records.add(held.session(), event, result, original, applied);
            return applied;
        }
        Optional<NormalizedResult> shown = records.shown(held.session());
        return switch (Interpretation.of(result, shown)) {
            case Meaning.Confirms _ -> {
                records.confirm(held.session(), result.observedAt());
                yield Applied.unshown(ResultEffect.UNCHANGED);
            }
            case Meaning.Decides decides -> {
                Verdict verdict = new Verdict(decides.kind(), reason(result), decides.newContent());
                Applied applied =
                        Applied.of(
                                verifications.verdict(
                                        held.session().processId(),
                                        held.session().id(),
                                        verdict,
                                        result));
                records.add(held.session(), event, result, original, applied);
                yield applied;
            }
            case Meaning.Progresses _ -> {
                Applied applied = progress(held, result);
                records.add(held.session(), event, result, original, applied);
                yield applied;
            }
            case Meaning.Outdated _, Meaning.Refused _ -> {
                Applied applied = Applied.unshown(ResultEffect.OUTDATED);
                records.add(held.session(), event, result, original, applied);
                yield applied;
            }
        };
    }

    private Applied progress(Match.Held held, NormalizedResult result) {
        if (!(held.verification().state() instanceof ProcessState.Open)) {
            return Applied.unshown(ResultEffect.AFTER_END);
        }
        if (result.actionRequired().isPresent()) {
            advance(held, new Progress.MoreWanted(result.actionRequired().get()));
        } else if (working(result)) {
            advance(held, new Progress.VendorWorking());
        }
        return new Applied(ResultEffect.PROGRESS, Optional.empty(), true);
    }

    private void advance(Match.Held held, Progress progress) {
        verifications.progress(held.session().processId(), held.session().id(), progress);
    }

    private static boolean working(NormalizedResult result) {
        return result.checks().stream()
                .map(Check::vendorCode)
                .flatMap(Optional::stream)
                .anyMatch(code -> !code.equals(DataMatch.OURS));
    }

    /** A code for ends that have no result of their own. */
    private static String reason(NormalizedResult result) {
        return result.reasons().stream()
                .findFirst()
                .map(r -> r.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("vendor-failed");
    }

    /** What the vendor itself says counts here: our own comparison it does not know. */
    private static boolean stillOpen(Match.Held held, NormalizedResult vendors) {
        Verification before = held.verification();
        boolean verdict =
                Verdict.kindOf(vendors.decision())
                        .filter(kind -> kind != Verdict.Kind.REVIEW)
                        .isPresent();
        return !verdict
                && before.isCurrent(held.session().id())
                && before.state() instanceof ProcessState.Open;
    }

    private void tell(Match.Held held, NormalizedResult result, Applied applied) {
        if (applied.effect() != ResultEffect.DECIDED
                && applied.effect() != ResultEffect.REVISED
                && applied.effect() != ResultEffect.PROGRESS) {
            ignored.count(applied.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        timeline.add(
                held.session().merchantId(),
                held.session().processId(),
                TimelineKind.RESULT_NORMALIZED,
                ignored.now(),
                Map.of(
                        "sessionId", held.session().id().value(),
                        "decision", result.decision(),
                        "effect", applied.effect()));
    }
}
