package io.idrelay.process;

import io.idrelay.vendor.all.Vendors;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The vendors this installation knows. */
class VendorRegistry {
    @Produces
    @Singleton
    @DefaultBean
    Vendors vendors() {
        return Vendors.load();
    }
}
