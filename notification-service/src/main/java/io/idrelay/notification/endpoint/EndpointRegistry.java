package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.notification.signing.SigningSecrets;
import io.idrelay.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes and changes endpoints within the rules. Call it inside a transaction. */
@ApplicationScoped
class EndpointRegistry {
    private static final String INVALID = "invalid-callback-endpoint";
    private static final int DESCRIPTION_LENGTH_MAX = 500;

    private final CallbackEndpointStore store;
    private final EndpointVault vault;
    private final UrlRules urls;
    private final EndpointsConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EndpointRegistry(
            CallbackEndpointStore store,
            EndpointVault vault,
            UrlRules urls,
            EndpointsConfig config,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.urls = urls;
        this.config = config;
        this.clock = clock;
    }

    /** Makes an endpoint; the answer is the only one that shows its secret. */
    CallbackEndpointView create(MerchantId merchant, CreateCallbackEndpoint request) {
        if (request.url() == null) {
            throw Problems.unprocessable(INVALID, "url", "is required");
        }
        if (store.count("merchantId", merchant.uuid()) >= config.perMerchantMax()) {
            throw Problems.conflict(
                    "too-many-callback-endpoints",
                    "A merchant has at most " + config.perMerchantMax() + " callback endpoints.");
        }
        CallbackEndpointId id = CallbackEndpointId.create();
        SigningSecrets secrets = SigningSecrets.generate(random);
        CallbackEndpointRow row = new CallbackEndpointRow();
        row.id = id.uuid();
        row.merchantId = merchant.uuid();
        row.secrets = vault.seal(id, secrets).bytes();
        row.createdAt = clock.instant();
        row.status = EndpointStatus.ACTIVE.code();
        setUrl(row, request.url());
        setDescription(row, request.description());
        setEventTypes(row, request.eventTypes() == null ? List.of() : request.eventTypes());
        setHeaders(row, request.headers() == null ? Map.of() : request.headers());
        row.payload = (request.payload() == null ? PayloadKind.THIN : request.payload()).code();
        row.updatedAt = row.createdAt;
        store.persist(row);
        return CallbackEndpointView.of(row).withSecret(secrets.shown());
    }

    /** Changes what the request names. */
    CallbackEndpointView change(CallbackEndpointRow row, ChangeCallbackEndpoint request) {
        if (request.url() != null) {
            setUrl(row, request.url());
        }
        if (request.description() != null) {
            setDescription(row, request.description());
        }
        if (request.eventTypes() != null) {
            setEventTypes(row, request.eventTypes());
        }
        if (request.headers() != null) {
            setHeaders(row, request.headers());
        }
        if (request.payload() != null) {
            row.payload = request.payload().code();
        }
        if (request.status() != null) {
            setStatus(row, request.status());
        }
        row.updatedAt = clock.instant();
        return CallbackEndpointView.of(row);
    }

    private void setUrl(CallbackEndpointRow row, String url) {
        urls.broken(url)
                .ifPresent(rule -> {
                    throw Problems.unprocessable(INVALID, "url", rule);
                });
        row.url = url;
    }

    private static void setDescription(CallbackEndpointRow row, @Nullable String description) {
        if (description != null && description.length() > DESCRIPTION_LENGTH_MAX) {
            throw Problems.unprocessable(
                    INVALID,
                    "description",
                    "has at most " + DESCRIPTION_LENGTH_MAX + " characters");
        }
        row.description = description == null || description.isBlank() ? null : description;
    }

    private static void setEventTypes(CallbackEndpointRow row, List<String> types) {
        EventFilter.broken(types)
                .ifPresent(rule -> {
                    throw Problems.unprocessable(INVALID, "eventTypes", rule);
                });
        row.eventTypes = new EventFilter(types).types();
    }

    private void setHeaders(CallbackEndpointRow row, Map<String, String> headers) {
        HeaderRules.broken(headers)
                .ifPresent(rule -> {
                    throw Problems.unprocessable(INVALID, "headers", rule);
                });
        row.headers = vault.seal(row.endpointId(), new CustomHeaders(headers)).bytes();
        row.headerNames = List.copyOf(new TreeSet<>(headers.keySet()));
    }

    private static void setStatus(CallbackEndpointRow row, EndpointStatus status) {
        if (status == EndpointStatus.DISABLED) {
            throw Problems.unprocessable(INVALID, "status", "is active or paused");
        }
        row.status = status.code();
    }
}
