package io.idrelay.notification.event;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.TypedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CallbackEventStore implements PanacheRepositoryBase<CallbackEventRow, UUID> {

    List<CallbackEventRow> withIds(Collection<EventId> ids) {
        return list("id in ?1", ids.stream().map(TypedId::uuid).toList());
    }

    void forgetDetails(DossierId dossier) {
        update("detail = null where dossierId = ?1 and detail is not null", dossier.uuid());
    }
}
