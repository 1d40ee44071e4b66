package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.stage.Bounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** OneKYC's customers: from settings, and added while it runs. */
@ApplicationScoped
class Partners {
    private static final int PARTNERS_MAX = 1000;

    private final Bounded<String, Partner> byClientId = new Bounded<>(PARTNERS_MAX);

    @Inject
    Partners(OneKycConfig config) {
        config.partners().values().stream().map(Partners::read).forEach(this::put);
    }

    private static Partner read(OneKycConfig.PartnerConfig config) {
        return new Partner(
                config.clientId(),
                config.passKey(),
                config.onboardingPartners(),
                config.callbackUrl().map(URI::create),
                config.callbackMethod(),
                config.headers());
    }

    void put(Partner partner) {
        byClientId.put(partner.clientId(), partner);
    }

    boolean remove(String clientId) {
        return byClientId.remove(clientId).isPresent();
    }

    Optional<Partner> find(String clientId) {
        return byClientId.get(clientId);
    }

    List<Partner> all() {
        return byClientId.newest(PARTNERS_MAX);
    }
}
