package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.platform.vendorhttp.VendorCalls;
import io.idrelay.process.routing.Candidate;
import io.idrelay.process.routing.Route;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts in this service's database. */
@ApplicationScoped
class StoredAccounts implements Accounts {
    private final AccountStore store;
    private final AccountSecrets secrets;
    private final AccountConfig config;
    private final Vendors vendors;
    private final VendorCalls calls;

    StoredAccounts(
            AccountStore store,
            AccountSecrets secrets,
            AccountConfig config,
            Vendors vendors,
            VendorCalls calls) {
        this.store = store;
        this.secrets = secrets;
        this.config = config;
        this.vendors = vendors;
        this.calls = calls;
    }

    @Override
    @Transactional
    public Route route(MerchantId merchant, Optional<VendorId> vendor, Flow flow, Channel channel) {
        return Route.choose(active(merchant), vendor, flow, channel);
    }

    /** A merchant's active accounts, the eldest first. */
    @Transactional
    List<Candidate> active(MerchantId merchant) {
        return store.activeOf(merchant, config.perMerchantMax()).stream()
                .map(AccountRow::toAccount)
                .flatMap(this::candidate)
                .toList();
    }

    /** None where this installation lost the vendor's adapter. */
    private Stream<Candidate> candidate(Account account) {
        return vendors.find(account.vendor()).stream()
                .map(adapter -> new Candidate(account.id(), adapter.id(), adapter.profile()));
    }

    @Override
    @Transactional
    public VendorAccess access(VendorAccountId account) {
        AccountRow row =
                store.of(account)
                        .orElseThrow(
                                () -> new IllegalStateException("no such account: " + account));
        VendorAdapter adapter =
                vendors.find(row.toAccount().vendor())
                        .orElseThrow(() -> new IllegalStateException("no adapter for " + account));
        return calls.access(adapter, account, row.toAccount().settings(), secrets.open(row));
    }
}
