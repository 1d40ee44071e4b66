package io.idrelay.vendor.testkit;

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

/**
 * A vendor for tests of which only a part is there: an id and an empty form, and the roles that a
 * subclass plays. Whoever asks for another role gets an {@link UnsupportedOperationException}.
 */
public class PartialVendor implements VendorAdapter {
    private final VendorId id;
    private final Optional<CallRate> callRate;

    /** A vendor of this name. */
    public PartialVendor(VendorId id) {
        this(id, Optional.empty());
    }

    /** A vendor of this name that takes only so many calls. */
    public PartialVendor(VendorId id, Optional<CallRate> callRate) {
        this.id = id;
        this.callRate = callRate;
    }

    @Override
    public VendorId id() {
        return id;
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
