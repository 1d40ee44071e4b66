package io.idrelay.normalizer.account;

import io.idrelay.vendor.all.Vendors;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The vendors whose adapters are on the class path. */
final class AccountBeans {
    private AccountBeans() {}

    @Produces
    @Singleton
    @DefaultBean
    static Vendors vendors() {
        return Vendors.load();
    }
}
