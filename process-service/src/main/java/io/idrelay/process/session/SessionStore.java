package io.idrelay.process.session;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of sessions. */
@ApplicationScoped
class SessionStore implements PanacheRepositoryBase<SessionRow, UUID> {

    Optional<SessionRow> of(SessionId session) {
        return findByIdOptional(session.uuid());
    }

    /** Leaves the row unread, so that a later read sees it as it then is. */
    Optional<ProcessId> processOf(SessionId session) {
        return getEntityManager()
                .createQuery("select s.processId from SessionRow s where s.id = :id", UUID.class)
                .setParameter("id", session.uuid())
                .getResultStream()
                .findFirst()
                .map(ProcessId::of);
    }

    /**
     * Holds the row until the transaction ends, and reads it anew where it was read before; take
     * the process's row first.
     */
    Optional<SessionRow> lock(SessionId session) {
        Optional<SessionRow> row = of(session);
        row.filter(r -> getEntityManager().getLockMode(r) != LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(r -> getEntityManager().refresh(r, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The one session of a process that is not over, held; take the process's row first. */
    Optional<SessionRow> live(ProcessId process) {
        return find(
                        "processId = ?1 and status in (?2, ?3)",
                        process.uuid(),
                        SessionStatus.OPENING,
                        SessionStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Tries at a vendor: what was refused before any call is none. */
    long count(ProcessId process) {
        return count(
                "processId = ?1 and (failure is null or failure <> 'incomplete')", process.uuid());
    }

    @SuppressWarnings("unchecked")
    List<SessionRow> lockOverdue(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from session
                        where status = 'OPENING' and opening_until <= :now
                        order by opening_until limit :count for no key update skip locked
                        """,
                        SessionRow.class)
                .setParameter("now", now)
                .setParameter("count", limit)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<SessionRow> lockErrands(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from session
                        where errand is not null and errand_due_at <= :now
                        order by errand_due_at limit :count for no key update skip locked
                        """,
                        SessionRow.class)
                .setParameter("now", now)
                .setParameter("count", limit)
                .getResultList();
    }
}
