package io.idrelay.ingest.account;

import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.ingest.source.SourceNetworks;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorAdapter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Every account by its id, made ready when it changes so that a webhook only looks it up.
 *
 * <p>Written by the topic's reader thread, read by event loops.
 */
final class AccountView {
    private static final Logger LOG = Logger.getLogger(AccountView.class);

    private final Map<VendorAccountId, AccountLookup> accounts = new ConcurrentHashMap<>();
    private final Vendors vendors;
    private final SecretsOpening opening;

    AccountView(Vendors vendors, SecretsOpening opening) {
        this.vendors = vendors;
        this.opening = opening;
    }

    /** Opens the verification part of an account; empty when it cannot be opened. */
    @FunctionalInterface
    interface SecretsOpening {
        Optional<VendorSecrets> open(Sealed<VendorSecrets> sealed, String recordKey);
    }

    void changed(VendorAccountChanged account) {
        accounts.put(account.accountId(), read(account));
    }

    AccountLookup find(VendorAccountId id) {
        AccountLookup found = accounts.get(id);
        return found == null ? new AccountLookup.Unknown() : found;
    }

    private AccountLookup read(VendorAccountChanged account) {
        if (!account.active()) {
            return new AccountLookup.Inactive();
        }
        Optional<VendorAdapter> adapter = vendors.find(account.vendor());
        Optional<SourceNetworks> sources = SourceNetworks.read(account.sourceNetworks());
        Optional<VendorSecrets> secrets = opening.open(account.verification(), account.key());
        if (adapter.isEmpty() || sources.isEmpty() || secrets.isEmpty()) {
            return unusable(account, adapter.isPresent(), sources.isPresent());
        }
        return new AccountLookup.Open(
                new IntakeAccount(
                        account.merchantId(),
                        account.accountId(),
                        adapter.get(),
                        sources.get(),
                        adapter.get().accountForm().withFallbacks(account.settings()),
                        secrets.get()));
    }

    private static AccountLookup unusable(
            VendorAccountChanged account, boolean vendorKnown, boolean networksReadable) {
        String reason =
                !vendorKnown
                        ? "no adapter for its vendor"
                        : !networksReadable
                                ? "a source network that is no CIDR block"
                                : "verification secrets that cannot be opened";
        LOG.errorf("account %s takes no webhooks: %s", account.accountId(), reason);
        return new AccountLookup.Unusable();
    }
}
