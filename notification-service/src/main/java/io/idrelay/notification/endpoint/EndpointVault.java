package io.idrelay.notification.endpoint;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.Sealed;
import io.idrelay.notification.signing.SigningSecrets;
import io.idrelay.platform.sealing.ServiceVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals an endpoint's secrets and headers to the endpoint they belong to. */
@ApplicationScoped
class EndpointVault {
    private final ServiceVault vault;

    EndpointVault(ServiceVault vault) {
        this.vault = vault;
    }

    Sealed<SigningSecrets> seal(CallbackEndpointId id, SigningSecrets secrets) {
        return vault.seal(secrets, secretsOf(id));
    }

    Sealed<CustomHeaders> seal(CallbackEndpointId id, CustomHeaders headers) {
        return vault.seal(headers, headersOf(id));
    }

    EndpointCredentials open(CallbackTarget target) {
        CallbackEndpointId id = target.endpointId();
        try {
            return new EndpointCredentials(
                    vault.open(target.sealedSecrets(), SigningSecrets.class, secretsOf(id)),
                    vault.open(target.sealedHeaders(), CustomHeaders.class, headersOf(id))
                            .values());
        } catch (UnreadableSeal e) {
            throw new IllegalStateException("the secrets of " + id + " cannot be read", e);
        }
    }

    private static String secretsOf(CallbackEndpointId id) {
        return "callback-endpoint|" + id + "|secrets";
    }

    private static String headersOf(CallbackEndpointId id) {
        return "callback-endpoint|" + id + "|headers";
    }
}
