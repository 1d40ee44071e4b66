package io.idrelay.process.account;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PublicUrls;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.VendorAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes and changes accounts; each change is announced in its transaction. */
@ApplicationScoped
class AccountCommands {
    private final AccountStore store;
    private final AccountSecrets secrets;
    private final AccountRules rules;
    private final AccountAnnouncements announcements;
    private final AccountConfig config;
    private final Vendors vendors;
    private final PublicUrls urls;
    private final Clock clock;

    AccountCommands(
            AccountStore store,
            AccountSecrets secrets,
            AccountRules rules,
            AccountAnnouncements announcements,
            AccountConfig config,
            Vendors vendors,
            PublicUrls urls,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.rules = rules;
        this.announcements = announcements;
        this.config = config;
        this.vendors = vendors;
        this.urls = urls;
        this.clock = clock;
    }

    @Transactional
    AccountView create(NewAccount request, VendorAdapter adapter) {
        Account account = account(request, adapter, now());
        if (store.count(account.merchantId()) >= config.perMerchantMax()) {
            throw Problems.conflict(
                    "too-many-accounts",
                    "a merchant has at most " + config.perMerchantMax() + " vendor accounts");
        }
        VendorSecrets given = new VendorSecrets(request.secretsOrNone());
        AccountRow row = new AccountRow(account, secrets.seal(account.id(), given));
        store.persist(row);
        announcements.announce(account, adapter.accountForm(), given);
        return view(row);
    }

    @Transactional
    AccountView rotate(VendorAccountId id, Map<String, String> news) {
        AccountRow row = locked(id);
        Map<String, String> all = new HashMap<>(secrets.open(row).values());
        all.putAll(news);
        rules.requireSecrets(all, adapter(row));
        VendorSecrets rotated = new VendorSecrets(all);
        row.rotate(secrets.seal(id, rotated), now());
        announcements.announce(row.toAccount(), adapter(row).accountForm(), rotated);
        return view(row);
    }

    /** Doing it again changes nothing and announces nothing. */
    @Transactional
    AccountView activate(VendorAccountId id, boolean active) {
        AccountRow row = locked(id);
        if (row.toAccount().active() != active) {
            row.activate(active, now());
            AccountForm form = adapter(row).accountForm();
            announcements.announce(row.toAccount(), form, secrets.open(row));
        }
        return view(row);
    }

    AccountView view(AccountRow row) {
        Account account = row.toAccount();
        return new AccountView(
                account.id(),
                account.vendor(),
                account.merchantId(),
                account.name(),
                adapter(row).accountForm().withFallbacks(account.settings()),
                secrets.open(row).values().keySet().stream().sorted().toList(),
                account.sourceNetworks(),
                urls.callback(account.id()),
                account.active(),
                account.createdAt(),
                account.updatedAt());
    }

    private static Account account(NewAccount request, VendorAdapter adapter, Instant now) {
        return new Account(
                VendorAccountId.create(),
                java.util.Objects.requireNonNull(request.merchantId()),
                adapter.id(),
                Optional.ofNullable(request.name()).orElse(adapter.profile().displayName()),
                request.settingsOrNone(),
                request.sourceNetworksOrNone(),
                true,
                now,
                now);
    }

    private AccountRow locked(VendorAccountId id) {
        return store.lock(id).orElseThrow(() -> Problems.notFound("vendor account"));
    }

    private VendorAdapter adapter(AccountRow row) {
        return vendors.find(row.toAccount().vendor())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "there is no adapter of " + row.toAccount().vendor()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
