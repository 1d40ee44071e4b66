package io.idrelay.normalizer;

import io.idrelay.vendor.all.Vendors;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the fake vendor in the place of the real ones. */
final class FakeVendors {
    private FakeVendors() {}

    @Produces
    @Singleton
    static Vendors vendors() {
        return Vendors.of(List.of(new FakeVendor()));
    }
}
