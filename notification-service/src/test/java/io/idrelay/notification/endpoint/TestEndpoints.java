package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes endpoints for tests of other features. */
@ApplicationScoped
public class TestEndpoints {
    private final EndpointRegistry registry;
    private final CallbackEndpointStore store;

    TestEndpoints(EndpointRegistry registry, CallbackEndpointStore store) {
        this.registry = registry;
        this.store = store;
    }

    /** An endpoint with its secret. */
    public record Made(CallbackEndpointId id, String secret) {}

    /** A thin endpoint for these types, or for every type. */
    @Transactional
    public Made thin(MerchantId merchant, String url, String... types) {
        return make(merchant, url, PayloadKind.THIN, Map.of(), types);
    }

    /** A full endpoint for every type. */
    @Transactional
    public Made full(MerchantId merchant, String url) {
        return make(merchant, url, PayloadKind.FULL, Map.of());
    }

    /** An endpoint with headers of the merchant's own. */
    @Transactional
    public Made withHeaders(MerchantId merchant, String url, Map<String, String> headers) {
        return make(merchant, url, PayloadKind.THIN, headers);
    }

    @Transactional
    public void pause(CallbackEndpointId id) {
        set(id, EndpointStatus.PAUSED);
    }

    @Transactional
    public void activate(CallbackEndpointId id) {
        set(id, EndpointStatus.ACTIVE);
    }

    @Transactional
    public void delete(CallbackEndpointId id) {
        store.deleteById(id.uuid());
    }

    private void set(CallbackEndpointId id, EndpointStatus status) {
        registry.change(
                Objects.requireNonNull(store.findById(id.uuid())),
                new ChangeCallbackEndpoint(null, null, null, null, null, status));
    }

    private Made make(
            MerchantId merchant,
            String url,
            PayloadKind payload,
            Map<String, String> headers,
            String... types) {
        CallbackEndpointView view =
                registry.create(
                        merchant,
                        new CreateCallbackEndpoint(url, null, List.of(types), payload, headers));
        return new Made(view.id(), Objects.requireNonNull(view.secret()));
    }
}
