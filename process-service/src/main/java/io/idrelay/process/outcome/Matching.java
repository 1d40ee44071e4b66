package io.idrelay.process.outcome;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.platform.events.Traces;
import io.idrelay.process.dossier.Dossiers;
import io.idrelay.process.session.VendorSession;
import io.idrelay.process.session.VendorSessions;
import io.idrelay.process.session.VendorSessions.Located;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the session that news is about, and holds it.
 *
 * <p>A session that is known is held by its process alone. Only where none is known is the vendor's
 * reference locked, and looked up once more: who learns it holds the same lock, so news either
 * finds the session or is seen, parked, by the one who learns. As who learns holds the process by
 * then, nothing here waits for a process with a reference in hand.
 */
@ApplicationScoped
class Matching {
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Dossiers dossiers;
    private final Parking parking;
    private final Timeline timeline;
    private final Ignored ignored;

    Matching(
            VendorSessions sessions,
            Verifications verifications,
            Dossiers dossiers,
            Parking parking,
            Timeline timeline,
            Ignored ignored) {
        this.sessions = sessions;
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.parking = parking;
        this.timeline = timeline;
        this.ignored = ignored;
    }

    Match match(News news) {
        Optional<Located> located =
                news.session()
                        .flatMap(sessions::locate)
                        .or(() ->
                                news.vendorReference()
                                        .flatMap(r -> sessions.locate(news.account(), r)));
        return located.map(l -> hold(news, l)).orElseGet(() -> unknown(news));
    }

    private Match unknown(News news) {
        news.vendorReference()
                .ifPresentOrElse(
                        reference -> park(news, reference), () -> ignored.count("unknown-session"));
        return new Match.None();
    }

    private void park(News news, String reference) {
        sessions.lockReference(news.account(), reference);
        if (sessions.locate(news.account(), reference).isPresent()) {
            parking.passOn(news, reference);
        } else {
            parking.park(news, reference);
        }
    }

    private Match hold(News news, Located located) {
        Verification verification = verifications.lock(located.process()).orElseThrow();
        VendorSession session = sessions.find(located.session()).orElseThrow();
        Optional<Redacted<Applicant>> person =
                dossiers.findApplicant(session.merchantId(), session.dossierId());
        if (person.isEmpty()) {
            ignored.count("erased");
            return new Match.None();
        }
        Optional<VendorHandle> known = sessions.handle(session.id());
        Optional<Meaning.Why> refusal =
                Interpretation.refusal(
                        news.incoming(),
                        new Incoming(
                                session.merchantId(),
                                session.accountId(),
                                known.orElse(new VendorHandle(Map.of()))));
        if (refusal.isPresent()) {
            return refused(session, refusal.get());
        }
        if (known.isEmpty()) {
            // The vendor's answer to the opening is on its way; without its ids nothing proves
            // that this is the session's own result.
            parking.park(news, session.id().value());
            return new Match.None();
        }
        tellWebhook(news, session);
        // The trace of the webhook that brought the news, back to its first span, hangs on this.
        return Traces.joined(
                verification.traceparent(),
                "result match",
                () -> new Match.Held(session, verification, known.get(), person.get()));
    }

    /** Another's news leaves no trace at this merchant, except that its own account sent it. */
    private Match refused(VendorSession session, Meaning.Why why) {
        String code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ignored.count(code);
        if (why == Meaning.Why.OTHER_HANDLE) {
            timeline.add(
                    session.merchantId(),
                    session.processId(),
                    TimelineKind.RESULT_NORMALIZED,
                    ignored.now(),
                    Map.of("effect", "refused", "reason", code));
        }
        return new Match.None();
    }

    private void tellWebhook(News news, VendorSession session) {
        news.webhookReceivedAt()
                .ifPresent(at ->
                        timeline.add(
                                session.merchantId(),
                                session.processId(),
                                TimelineKind.WEBHOOK_RECEIVED,
                                at,
                                Map.of("vendor", session.vendor().value())));
    }
}
