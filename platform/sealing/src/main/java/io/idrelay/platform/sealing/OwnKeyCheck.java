package io.idrelay.platform.sealing;

import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows at start whether this service can open what others seal for it, so that a wrong key file
 * stops the start and not one record after the other.
 */
@ApplicationScoped
public class OwnKeyCheck {
    private static final SealContext CONTEXT = SealContext.of("own-key-check");

    private final Sealer sealer;
    private final Opener opener;
    private final ServiceName service;

    @Inject
    OwnKeyCheck(
            Sealer sealer,
            Opener opener,
            @ConfigProperty(name = "idrelay.service") String service) {
        this.sealer = sealer;
        this.opener = opener;
        this.service = ServiceName.of(service);
    }

    /**
     * Seals something for this service and opens it.
     *
     * @throws IllegalStateException when the key files are missing or do not belong together
     */
    public void require() {
        Sealed<String> sealed = sealer.seal(service.value(), service, CONTEXT);
        try {
            opener.open(sealed, String.class, CONTEXT);
        } catch (UnreadableSeal e) {
            throw new IllegalStateException(
                    "idrelay.sealing.private-key is not the key that idrelay.sealing.public-keys"
                            + " has of "
                            + service.value(),
                    e);
        }
    }
}
