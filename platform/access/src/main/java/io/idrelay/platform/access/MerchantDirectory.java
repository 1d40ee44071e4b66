package io.idrelay.platform.access;

import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What this service knows of merchants. */
@ApplicationScoped
public class MerchantDirectory {
    private final AccessFacts facts;

    MerchantDirectory(AccessFacts facts) {
        this.facts = facts;
    }

    /** A merchant, once its first event has arrived. */
    public Optional<MerchantChanged> find(MerchantId id) {
        return facts.merchant(id);
    }
}
