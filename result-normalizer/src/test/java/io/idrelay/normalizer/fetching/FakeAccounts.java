package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.normalizer.account.AccountLookup;
import io.idrelay.normalizer.account.FetchAccount;
import io.idrelay.normalizer.account.VendorAccounts;
import java.util.Map;

/** One account, as a test wants it. */
final class FakeAccounts implements VendorAccounts {
    static final VendorAccountId ID = VendorAccountId.create();
    static final MerchantId OWNER = MerchantId.create();

    AccountLookup answer = known(true);

    @Override
    public AccountLookup await(VendorAccountId id) {
        return id.equals(ID) ? answer : new AccountLookup.Unknown();
    }

    @Override
    public boolean current() {
        return true;
    }

    static AccountLookup known(boolean active) {
        return new AccountLookup.Known(
                new FetchAccount(
                        OWNER,
                        ID,
                        new FakeVendor(),
                        active,
                        Map.of("baseUrl", "https://vendor.test"),
                        new VendorSecrets(Map.of("token", "t"))));
    }
}
