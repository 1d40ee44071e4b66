package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.TypedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class CallbackEndpointStore implements PanacheRepositoryBase<CallbackEndpointRow, UUID> {

    Optional<CallbackEndpointRow> find(MerchantId merchant, CallbackEndpointId id) {
        return find("merchantId = ?1 and id = ?2", merchant.uuid(), id.uuid())
                .firstResultOptional();
    }

    /**
     * All of a merchant's. What the transaction has yet to write is not written before: while a
     * batch of events fans out, that would be once for each of them.
     */
    List<CallbackEndpointRow> of(MerchantId merchant) {
        return find("merchantId", merchant.uuid())
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .list();
    }

    List<CallbackEndpointRow> page(
            MerchantId merchant, Optional<CallbackEndpointId> after, int limit) {
        return after.map(last ->
                        find(
                                "merchantId = ?1 and id > ?2 order by id",
                                merchant.uuid(),
                                last.uuid()))
                .orElseGet(() -> find("merchantId = ?1 order by id", merchant.uuid()))
                .page(0, limit)
                .list();
    }

    List<CallbackEndpointRow> withIds(Collection<CallbackEndpointId> ids) {
        return list("id in ?1", ids.stream().map(TypedId::uuid).toList());
    }
}
