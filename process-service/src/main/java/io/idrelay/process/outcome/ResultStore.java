package io.idrelay.process.outcome;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The rows of results; written while the process's row is held. */
@ApplicationScoped
class ResultStore implements PanacheRepositoryBase<ResultRow, UUID> {

    /** The one that the API shows. */
    Optional<ResultRow> shown(MerchantId merchant, ProcessId process) {
        return find(
                        "merchantId = ?1 and processId = ?2 and shown = true",
                        merchant.uuid(),
                        process.uuid())
                .firstResultOptional();
    }

    long count(ProcessId process) {
        return count("processId", process.uuid());
    }
}
