package io.idrelay.process.verification;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.process.verification.Move.Moved;
import io.idrelay.process.verification.Move.Stayed;
import io.idrelay.process.verification.Move.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The door to verifications: read one, hold one, tell it news.
 *
 * <p>Whatever changes one takes its row lock first, so sequence numbers have no gap and events
 * leave in their order. A transaction that also takes a vendor reference's advisory lock takes that
 * after it.
 */
@ApplicationScoped
public class Verifications {
    private final ProcessStore store;
    private final Announcements announcements;
    private final DossierVault vault;
    private final VerificationConfig config;
    private final Clock clock;

    Verifications(
            ProcessStore store,
            Announcements announcements,
            DossierVault vault,
            VerificationConfig config,
            Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** One of this merchant's verifications. */
    @Transactional
    public Optional<Verification> find(MerchantId merchant, ProcessId process) {
        return store.of(merchant, process).map(ProcessRow::toVerification);
    }

    /** A verification whose row this transaction now holds. */
    @Transactional(TxType.MANDATORY)
    public Optional<Verification> lock(ProcessId process) {
        return store.lock(process).map(ProcessRow::toVerification);
    }

    /** What the merchant ordered. */
    @Transactional
    public ProcessOrder order(Verification verification) throws UnreadableSeal {
        ProcessRow row = store.of(verification.merchantId(), verification.id()).orElseThrow();
        return vault.open(
                verification.dossierId(),
                row.order(),
                ProcessOrder.class,
                NewVerifications.orderContext(verification.id()));
    }

    /** From now on only this session's results decide. */
    @Transactional(TxType.MANDATORY)
    public void makeCurrent(ProcessId process, SessionId session) {
        locked(process).makeCurrent(session);
    }

    /**
     * A verdict of a session's vendor.
     *
     * @param result what a full callback shows
     */
    @Transactional(TxType.MANDATORY)
    public Effect verdict(
            ProcessId process, SessionId from, Verdict verdict, NormalizedResult result) {
        ProcessRow row = locked(process);
        if (!row.toVerification().isCurrent(from)) {
            return new Effect.Unchanged(Why.EARLIER_SESSION);
        }
        Move move = Transitions.onVerdict(row.toVerification().state(), verdict);
        return apply(row, move, Optional.of(result));
    }

    /** News of a session that is no verdict. */
    @Transactional(TxType.MANDATORY)
    public Effect progress(ProcessId process, SessionId from, Progress progress) {
        ProcessRow row = locked(process);
        if (!row.toVerification().isCurrent(from)) {
            return new Effect.Unchanged(Why.EARLIER_SESSION);
        }
        ProcessState now = row.toVerification().state();
        return apply(
                row, Transitions.onProgress(now, progress, config.roundsMax()), Optional.empty());
    }

    /**
     * Ends a verification whose result never came; a late verdict is then a revision.
     *
     * @param reason a code, for example {@code no-result}
     */
    @Transactional(TxType.MANDATORY)
    public Effect giveUp(ProcessId process, String reason) {
        ProcessRow row = locked(process);
        return switch (row.toVerification().state()) {
            case ProcessState.Timed timed -> move(row, timed.giveUp(reason));
            case ProcessState.Review _, ProcessState.Revisable _, ProcessState.Canceled _ ->
                    new Effect.Unchanged(Why.AFTER_END);
        };
    }

    /** The row's state becomes another, whoever asked for it. */
    Effect move(ProcessRow row, ProcessState next) {
        return apply(row, new Moved(next, false), Optional.empty());
    }

    private Effect apply(ProcessRow row, Move move, Optional<NormalizedResult> result) {
        return switch (move) {
            case Stayed stayed -> new Effect.Unchanged(stayed.why());
            case Moved moved -> {
                row.become(moved.next(), now());
                Verification changed = row.toVerification();
                announcements.announce(changed, moved.revised(), result);
                yield new Effect.Changed(
                        changed.state().status(), changed.sequence(), moved.revised());
            }
        };
    }

    private ProcessRow locked(ProcessId process) {
        return store.lock(process)
                .orElseThrow(() -> new IllegalStateException("a process was not locked first"));
    }

    /** PostgreSQL keeps microseconds; what is announced must equal what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
