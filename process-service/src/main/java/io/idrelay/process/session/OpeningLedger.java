package io.idrelay.process.session;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.account.OpeningAccount;
import io.idrelay.process.timeline.Timeline;
import io.idrelay.process.timeline.TimelineKind;
import io.idrelay.process.verification.ProcessState.Capturable;
import io.idrelay.process.verification.Progress;
import io.idrelay.process.verification.Verification;
import io.idrelay.process.verification.Verifications;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The two commits around opening a session: that it begins, and what became of it. */
@ApplicationScoped
class OpeningLedger {
    private final SessionStore store;
    private final SessionVault vault;
    private final VendorSessions sessions;
    private final Verifications verifications;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Event<SessionOpened> opened;
    private final SessionConfig config;
    private final Clock clock;

    OpeningLedger(
            SessionStore store,
            SessionVault vault,
            VendorSessions sessions,
            Verifications verifications,
            Accounts accounts,
            Timeline timeline,
            Event<SessionOpened> opened,
            SessionConfig config,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.sessions = sessions;
        this.verifications = verifications;
        this.accounts = accounts;
        this.timeline = timeline;
        this.opened = opened;
        this.config = config;
        this.clock = clock;
    }

    /** Either there is an answer already, or a vendor has to be called. */
    sealed interface Begun {
        /** No call is needed. */
        record Answer(Opening opening) implements Begun {}

        /** This session is committed; call the vendor. */
        record Call(VendorSession session, Verification verification) implements Begun {}
    }

    @Transactional(TxType.REQUIRES_NEW)
    Begun begin(MerchantId merchant, ProcessId process) {
        Verification verification =
                verifications
                        .lock(process)
                        .filter(v -> v.merchantId().equals(merchant))
                        .orElseThrow();
        boolean wanted = verification.state() instanceof Capturable;
        if (!wanted || !verification.expiresAt().isAfter(clock.instant())) {
            return new Begun.Answer(new Opening.NothingToDo(verification.state().status()));
        }
        return existing(process).orElseGet(() -> start(verification));
    }

    /** The session there is, unless its time is up; such a one is closed. */
    private Optional<Begun> existing(ProcessId process) {
        Optional<SessionRow> live = store.live(process);
        if (live.isEmpty()) {
            return Optional.empty();
        }
        SessionRow row = live.get();
        Instant now = clock.instant();
        Optional<Handoff> handoff = row.usable(now) ? vault.handoff(row) : Optional.empty();
        if (handoff.isPresent()) {
            return Optional.of(
                    new Begun.Answer(new Opening.Ready(row.toSession().vendor(), handoff.get())));
        }
        if (row.status() == SessionStatus.OPENING && !row.overdue(now)) {
            return Optional.of(new Begun.Answer(new Opening.Busy(config.busyRetryAfter())));
        }
        row.closed(row.status() == SessionStatus.OPENING ? "no-outcome" : "vendor-expired");
        store.flush();
        return Optional.empty();
    }

    private Begun start(Verification verification) {
        if (store.count(verification.id()) >= config.triesMax()) {
            return new Begun.Answer(new Opening.TriesSpent());
        }
        Optional<OpeningAccount> account =
                accounts.forOpening(
                        verification.merchantId(),
                        Optional.of(verification.vendor()),
                        verification.flow(),
                        verification.channel());
        if (account.isEmpty()) {
            return new Begun.Answer(new Opening.NoAccount());
        }
        Instant now = now();
        SessionRow row =
                new SessionRow(
                        verification, account.get(), now, now.plus(config.openingDeadline()));
        store.persistAndFlush(row);
        VendorSession session = row.toSession();
        verifications.makeCurrent(verification.id(), session.id());
        tell(session, TimelineKind.SESSION_OPENING, Map.of());
        return new Begun.Call(session, verification);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Opening end(VendorSession session, OpenOutcome outcome) {
        if (verifications.lock(session.processId()).isEmpty()) {
            throw new IllegalStateException("a session without its process");
        }
        SessionRow row = store.lock(session.id()).orElseThrow();
        return switch (outcome) {
            case OpenOutcome.Opened o -> opened(row, o);
            case OpenOutcome.Incomplete i -> {
                fail(row, "incomplete");
                yield new Opening.Incomplete(i.fields(), i.rule());
            }
            case OpenOutcome.NotSupported _ -> {
                fail(row, "not-supported");
                yield new Opening.NoAccount();
            }
            case OpenOutcome.DeviceRefused _ -> {
                fail(row, "device-not-supported");
                yield new Opening.DeviceRefused();
            }
            case OpenOutcome.Failed f -> {
                fail(row, f.failure().code());
                yield new Opening.Failed(f.failure());
            }
        };
    }

    private Opening opened(SessionRow row, OpenOutcome.Opened answer) {
        VendorSession session = row.toSession();
        // The process is held, the references come after it: the order of VendorSessions.
        sessions.learn(session.id(), answer.handle());
        boolean late = row.status() != SessionStatus.OPENING;
        if (late) {
            // It was given up meanwhile. The vendor's session is ended; what it brings is recorded.
            row.send(Errand.CANCEL, now());
            return new Opening.Busy(config.busyRetryAfter());
        }
        row.opened(vault.seal(session, answer.handoff()), answer.expiresAt(), now());
        tell(session, TimelineKind.SESSION_OPENED, Map.of());
        verifications.progress(session.processId(), session.id(), new Progress.SessionOpened());
        opened.fire(new SessionOpened(row.toSession()));
        return new Opening.Ready(session.vendor(), answer.handoff());
    }

    /** Closes a session whose opening never ended; the next request opens another. */
    void giveUp(SessionRow row) {
        row.closed("no-outcome");
        tell(row.toSession(), TimelineKind.SESSION_FAILED, Map.of("code", "no-outcome"));
    }

    private void fail(SessionRow row, String code) {
        if (row.status() == SessionStatus.OPENING) {
            row.failed(code);
        }
        tell(row.toSession(), TimelineKind.SESSION_FAILED, Map.of("code", code));
    }

    private void tell(VendorSession session, TimelineKind kind, Map<String, String> more) {
        Map<String, String> detail = new java.util.HashMap<>(more);
        detail.put("sessionId", session.id().value());
        detail.put("vendor", session.vendor().value());
        timeline.add(session.merchantId(), session.processId(), kind, now(), detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
