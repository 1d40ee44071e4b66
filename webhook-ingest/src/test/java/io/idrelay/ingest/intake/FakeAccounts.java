package io.idrelay.ingest.intake;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.ingest.FakeVendor;
import io.idrelay.ingest.account.AccountLookup;
import io.idrelay.ingest.account.IntakeAccount;
import io.idrelay.ingest.account.VendorAccounts;
import io.idrelay.ingest.source.SourceNetworks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts as a test wants them. */
final class FakeAccounts implements VendorAccounts {
    static final String SECRET = "sesame";

    final Map<VendorAccountId, AccountLookup> known = new HashMap<>();
    boolean current = true;

    @Override
    public AccountLookup find(VendorAccountId id) {
        return known.getOrDefault(id, new AccountLookup.Unknown());
    }

    @Override
    public boolean current() {
        return current;
    }

    IntakeAccount open(String... networks) {
        IntakeAccount account =
                new IntakeAccount(
                        MerchantId.create(),
                        VendorAccountId.create(),
                        new FakeVendor(),
                        SourceNetworks.read(List.of(networks)).orElseThrow(),
                        Map.of(),
                        new VendorSecrets(Map.of("secret", SECRET)));
        known.put(account.id(), new AccountLookup.Open(account));
        return account;
    }
}
