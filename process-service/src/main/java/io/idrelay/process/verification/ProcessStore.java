package io.idrelay.process.verification;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of verifications. */
@ApplicationScoped
class ProcessStore implements PanacheRepositoryBase<ProcessRow, UUID> {

    Optional<ProcessRow> of(MerchantId merchant, ProcessId process) {
        return find("id = ?1 and merchantId = ?2", process.uuid(), merchant.uuid())
                .firstResultOptional();
    }

    /** Holds the row until the transaction ends. */
    Optional<ProcessRow> lock(ProcessId process) {
        return findByIdOptional(process.uuid(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<ProcessRow> inDossier(
            MerchantId merchant, DossierId dossier, Optional<ProcessId> after, int limit) {
        UUID from = after.map(ProcessId::uuid).orElse(new UUID(0, 0));
        return find(
                        "merchantId = ?1 and dossierId = ?2 and id > ?3 order by id",
                        merchant.uuid(),
                        dossier.uuid(),
                        from)
                .page(0, limit)
                .list();
    }

    /** Locks verifications whose time is up, passing over those someone else holds. */
    @SuppressWarnings("unchecked")
    List<ProcessRow> lockOverdue(Instant now, Instant resultsSince, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from process
                        where status in ('CREATED', 'AWAITING_CAPTURE') and expires_at <= :now
                          or status in ('SUBMITTED', 'PROCESSING') and expires_at <= :results
                        order by expires_at limit :count for no key update skip locked
                        """,
                        ProcessRow.class)
                .setParameter("now", now)
                .setParameter("results", resultsSince)
                .setParameter("count", limit)
                .getResultList();
    }
}
