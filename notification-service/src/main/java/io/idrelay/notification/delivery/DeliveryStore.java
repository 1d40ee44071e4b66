package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.contracts.TypedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeliveryStore implements PanacheRepositoryBase<DeliveryRow, UUID> {

    /**
     * Which deliveries a list shows.
     *
     * @param before only those made before this one
     */
    record Filter(
            MerchantId merchant,
            Optional<ProcessId> process,
            Optional<DeliveryStatus> status,
            Optional<DeliveryId> before) {}

    Optional<DeliveryRow> find(MerchantId merchant, DeliveryId id) {
        return find("merchantId = ?1 and id = ?2", merchant.uuid(), id.uuid())
                .firstResultOptional();
    }

    List<DeliveryRow> withIds(Collection<DeliveryId> ids) {
        return list("id in ?1", ids.stream().map(TypedId::uuid).toList());
    }

    /** The newest first. */
    List<DeliveryRow> page(Filter filter, int limit) {
        StringBuilder query = new StringBuilder("merchantId = :merchant");
        Parameters values = Parameters.with("merchant", filter.merchant().uuid());
        filter.process()
                .ifPresent(process -> {
                    query.append(" and processId = :process");
                    values.and("process", process.uuid());
                });
        filter.status()
                .ifPresent(status -> {
                    query.append(" and status = :status");
                    values.and("status", status.code());
                });
        filter.before()
                .ifPresent(last -> {
                    query.append(" and id < :last");
                    values.and("last", last.uuid());
                });
        return find(query.append(" order by id desc").toString(), values).page(0, limit).list();
    }
}
