package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DeliveryAttemptStore
        implements PanacheRepositoryBase<DeliveryAttemptRow, DeliveryAttemptRow.Key> {

    List<DeliveryAttemptRow> of(DeliveryId delivery) {
        return list("deliveryId = ?1 order by number", delivery.uuid());
    }
}
