package io.idrelay.process.session;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to sessions: find one, know it at its vendor.
 *
 * <p>Locks are taken in one order: the process, then the session, then the vendor's references. Who
 * holds a reference never waits for a process.
 */
@ApplicationScoped
public class VendorSessions {
    private final SessionStore store;
    private final SessionVault vault;
    private final VendorReferences references;
    private final Event<ReferencesLearned> learned;

    VendorSessions(
            SessionStore store,
            SessionVault vault,
            VendorReferences references,
            Event<ReferencesLearned> learned) {
        this.store = store;
        this.vault = vault;
        this.references = references;
        this.learned = learned;
    }

    /** The session with this id. */
    @Transactional
    public Optional<VendorSession> find(SessionId session) {
        return store.of(session).map(SessionRow::toSession);
    }

    /**
     * Where to find a session, without reading its row: hold the process first, then {@link #find}
     * sees what the last holder left.
     */
    @Transactional
    public Optional<Located> locate(SessionId session) {
        return store.processOf(session).map(process -> new Located(session, process));
    }

    /** The same for the session that the vendor knows by this id. */
    @Transactional
    public Optional<Located> locate(VendorAccountId account, String reference) {
        return references.find(account, reference).flatMap(this::locate);
    }

    /** A session and the process to hold before it. */
    public record Located(SessionId session, ProcessId process) {}

    /** The session that the vendor knows by this id. */
    @Transactional
    public Optional<VendorSession> findByReference(VendorAccountId account, String reference) {
        return references.find(account, reference).flatMap(this::find);
    }

    /**
     * Orders this transaction with every other that learns or parks this reference: whichever comes
     * second sees what the first did. Look for the session after this, not before.
     */
    @Transactional(TxType.MANDATORY)
    public void lockReference(VendorAccountId account, String reference) {
        references.lock(account, List.of(reference));
    }

    /** A keyed hash of a vendor's id, for parking what cannot be matched yet. */
    public byte[] referenceHash(VendorAccountId account, String reference) {
        return references.hash(account, reference);
    }

    /** What is known of a session at its vendor; empty until the vendor said something. */
    @Transactional
    public Optional<VendorHandle> handle(SessionId session) {
        return store.of(session).flatMap(vault::handle);
    }

    /**
     * Adds ids that a vendor gave to a session, and tells {@link ReferencesLearned} in this
     * transaction. The caller holds the session's process.
     *
     * <p>Takes the locks of those that are new. The others are left alone: a vendor's handle may
     * hold words that all sessions of an account share, and results must not queue up behind them.
     */
    @Transactional(TxType.MANDATORY)
    public void learn(SessionId session, VendorHandle news) {
        SessionRow row = store.lock(session).orElseThrow();
        VendorAccountId account = row.toSession().accountId();
        Optional<VendorHandle> before = vault.handle(row);
        VendorHandle known = before.orElse(new VendorHandle(Map.of()));
        List<String> fresh =
                news.references().values().stream()
                        .distinct()
                        .filter(id -> !known.references().containsValue(id))
                        .toList();
        references.lock(account, fresh);
        VendorHandle both = known.with(news);
        // A vendor that gave no id has answered too: results no longer wait for its answer.
        if (!before.equals(Optional.of(both))) {
            row.handle(vault.seal(row.toSession(), both));
        }
        fresh.forEach(id -> references.add(account, id, session));
        learned.fire(new ReferencesLearned(row.toSession(), fresh));
    }
}
