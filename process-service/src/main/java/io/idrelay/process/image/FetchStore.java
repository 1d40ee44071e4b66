package io.idrelay.process.image;

import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.SessionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of vendors' images; who holds one waits for no process. */
@ApplicationScoped
class FetchStore implements PanacheRepositoryBase<FetchRow, UUID> {

    List<FetchRow> of(SessionId session) {
        return list("sessionId", session.uuid());
    }

    /** Every image of a process's sessions, held. */
    List<FetchRow> lock(ProcessId process) {
        return find("processId = ?1 order by id", process.uuid())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<FetchRow> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean anyPending(SessionId session) {
        return count("sessionId = ?1 and status = ?2", session.uuid(), FetchStatus.PENDING) > 0;
    }

    @SuppressWarnings("unchecked")
    List<FetchRow> lockDue(Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from image_fetch where due_at <= :now
                        order by due_at limit :count for no key update skip locked
                        """,
                        FetchRow.class)
                .setParameter("now", now)
                .setParameter("count", limit)
                .getResultList();
    }
}
