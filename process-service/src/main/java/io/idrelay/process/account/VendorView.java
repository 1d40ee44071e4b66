package io.idrelay.process.account;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.List;
import java.util.Optional;

/**
 * A vendor and what it offers.
 *
 * @param accountForm what an account takes; for operators
 */
record VendorView(
        VendorId id,
        String displayName,
        List<Flow> flows,
        List<Channel> channels,
        Optional<List<AccountForm.Field>> accountForm) {

    static VendorView forMerchant(VendorId id, VendorProfile profile) {
        return of(id, profile, Optional.empty());
    }

    static VendorView forOperator(VendorAdapter adapter) {
        return of(adapter.id(), adapter.profile(), Optional.of(adapter.accountForm().fields()));
    }

    private static VendorView of(
            VendorId id, VendorProfile profile, Optional<List<AccountForm.Field>> form) {
        return new VendorView(
                id,
                profile.displayName(),
                profile.flows().stream().sorted().toList(),
                profile.channels().stream().sorted().toList(),
                form);
    }
}
