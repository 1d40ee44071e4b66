package io.idrelay.process.outcome;

import io.idrelay.contracts.SessionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of watches; the process's row is taken before them. */
@ApplicationScoped
class WatchStore implements PanacheRepositoryBase<WatchRow, UUID> {

    Optional<WatchRow> lock(SessionId session) {
        return findByIdOptional(session.uuid(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<SessionId> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select w.sessionId from WatchRow w where w.nextRequestAt <= :now"
                                + " order by w.nextRequestAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SessionId::of)
                .toList();
    }

    /** Nothing where another replica holds it. */
    @SuppressWarnings("unchecked")
    Optional<WatchRow> lockFree(SessionId session) {
        List<WatchRow> found =
                getEntityManager()
                        .createNativeQuery(
                                "select * from result_watch where session_id = :session"
                                        + " for update skip locked",
                                WatchRow.class)
                        .setParameter("session", session.uuid())
                        .getResultList();
        return found.stream().findFirst();
    }
}
