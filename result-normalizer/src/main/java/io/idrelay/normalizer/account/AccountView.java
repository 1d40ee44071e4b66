package io.idrelay.normalizer.account;

import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorAdapter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Every account by its id, with its credentials opened when it changes.
 *
 * <p>Written by the topic's reader thread, read and waited upon by virtual threads.
 */
final class AccountView {
    private static final Logger LOG = Logger.getLogger(AccountView.class);

    /** How often a waiting thread looks whether the view is ready. */
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Map<VendorAccountId, AccountLookup> accounts = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Vendors vendors;
    private final SecretsOpening opening;

    AccountView(Vendors vendors, SecretsOpening opening) {
        this.vendors = vendors;
        this.opening = opening;
    }

    /** Opens the credentials of an account; empty when they cannot be opened. */
    @FunctionalInterface
    interface SecretsOpening {
        Optional<VendorSecrets> open(Sealed<VendorSecrets> sealed, String recordKey);
    }

    void changed(VendorAccountChanged account) {
        AccountLookup read = read(account);
        lock.lock();
        try {
            accounts.put(account.accountId(), read);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The account, waited for.
     *
     * @param patience begins when the view is ready
     */
    AccountLookup await(VendorAccountId id, BooleanSupplier ready, Duration patience)
            throws InterruptedException {
        long leftNanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!accounts.containsKey(id)) {
                if (!ready.getAsBoolean()) {
                    boolean unused = changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                } else if (leftNanos <= 0) {
                    return new AccountLookup.Unknown();
                } else {
                    leftNanos = changed.awaitNanos(leftNanos);
                }
            }
            return accounts.get(id);
        } finally {
            lock.unlock();
        }
    }

    private AccountLookup read(VendorAccountChanged account) {
        Optional<VendorAdapter> adapter = vendors.find(account.vendor());
        Optional<VendorSecrets> secrets = opening.open(account.credentials(), account.key());
        if (adapter.isEmpty() || secrets.isEmpty()) {
            LOG.errorf(
                    "account %s cannot be fetched from: %s",
                    account.accountId(),
                    adapter.isEmpty()
                            ? "no adapter for its vendor"
                            : "its credentials cannot be opened");
            return new AccountLookup.Unusable(account.merchantId());
        }
        return new AccountLookup.Known(
                new FetchAccount(
                        account.merchantId(),
                        account.accountId(),
                        adapter.get(),
                        account.active(),
                        adapter.get().accountForm().withFallbacks(account.settings()),
                        secrets.get()));
    }
}
