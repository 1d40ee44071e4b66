package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.CallRate;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.Webhooks;
import java.util.List;
import java.util.Optional;

/** A vendor of which only the name and its limit matter; its form has no fields. */
record NamedVendor(VendorId id, Optional<CallRate> callRate) implements VendorAdapter {
    NamedVendor(VendorId id) {
        this(id, Optional.empty());
    }

    @Override
    public AccountForm accountForm() {
        return new AccountForm(List.of(), callRate);
    }

    @Override
    public VendorProfile profile() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sessions sessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Images images() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Webhooks webhooks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results results() {
        throw new UnsupportedOperationException();
    }
}
