package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the endpoints an event goes to, and what is needed to send to them. */
@ApplicationScoped
public class CallbackEndpoints {
    private final CallbackEndpointStore store;
    private final EndpointVault vault;

    CallbackEndpoints(CallbackEndpointStore store, EndpointVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * The merchant's endpoints that want events of this type, those paused or disabled included:
     * what they are not sent now waits for them. Call it inside a transaction.
     */
    public List<EndpointSubscription> subscribed(MerchantId merchant, String eventType) {
        return store.of(merchant).stream()
                .filter(row -> row.filter().matches(eventType))
                .map(CallbackEndpointRow::subscription)
                .toList();
    }

    /** Where these endpoints are; deleted ones are missing. Call it inside a transaction. */
    public Map<CallbackEndpointId, CallbackTarget> targets(Collection<CallbackEndpointId> ids) {
        return store.withIds(Set.copyOf(ids)).stream()
                .map(CallbackEndpointRow::target)
                .collect(Collectors.toMap(CallbackTarget::endpointId, Function.identity()));
    }

    /** Opens what a callback to this target is signed with and carries. */
    public EndpointCredentials open(CallbackTarget target) {
        return vault.open(target);
    }
}
