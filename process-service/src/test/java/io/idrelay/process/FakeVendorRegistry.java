package io.idrelay.process;

import io.idrelay.vendor.all.Vendors;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** In tests the fake is the only vendor. */
class FakeVendorRegistry {
    @Produces
    @Singleton
    FakeVendor fakeVendor() {
        return new FakeVendor();
    }

    @Produces
    @Singleton
    Vendors vendors(FakeVendor fake) {
        return Vendors.of(List.of(fake));
    }
}
