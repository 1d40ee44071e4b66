package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.visit.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** OneKYC's customers: from settings, and added while it runs. */
@ApplicationScoped
class Partners {
    private final Customers<Partner> customers = new Customers<>();

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
        customers.put(partner);
    }

    boolean remove(String clientId) {
        return customers.remove(clientId);
    }

    Optional<Partner> find(String clientId) {
        return customers.find(clientId);
    }

    Optional<Partner> authenticate(String clientId, String passKey) {
        return customers.authenticate(clientId, passKey);
    }

    List<Partner> all() {
        return customers.all();
    }
}
