package io.idrelay.process.capture;

import io.idrelay.contracts.ProcessId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The rows of capture links. */
@ApplicationScoped
class CaptureLinkStore implements PanacheRepositoryBase<CaptureLinkRow, String> {

    Optional<CaptureLinkRow> of(String token) {
        return findByIdOptional(LinkToken.sha256(token));
    }

    long count(ProcessId process) {
        return count("processId", process.uuid());
    }
}
