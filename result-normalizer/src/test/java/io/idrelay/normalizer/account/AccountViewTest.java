package io.idrelay.normalizer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.vendor.all.Vendors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AccountViewTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final VendorSecrets SECRETS = new VendorSecrets(Map.of("token", "t"));

    private final AccountView view =
            new AccountView(
                    Vendors.of(List.of(new FakeVendor())),
                    (sealed, key) ->
                            sealed.bytes().length == 0 ? Optional.empty() : Optional.of(SECRETS));

    @Test
    void announcedAccountIsKnownWithItsCredentials() throws Exception {
        VendorAccountChanged account = account(FakeVendor.ID, 1);
        view.changed(account);

        AccountLookup lookup = view.await(account.accountId(), () -> true, Duration.ZERO);

        assertThat(lookup)
                .isInstanceOfSatisfying(
                        AccountLookup.Known.class,
                        known -> {
                            assertThat(known.account().credentials()).isEqualTo(SECRETS);
                            assertThat(known.account().merchantId())
                                    .isEqualTo(account.merchantId());
                        });
    }

    @Test
    void unknownAccountIsWaitedFor() {
        VendorAccountChanged account = account(FakeVendor.ID, 1);
        CompletableFuture<AccountLookup> lookup = awaited(account.accountId(), true, LONG);

        view.changed(account);

        assertThat(lookup).succeedsWithin(LONG).isInstanceOf(AccountLookup.Known.class);
    }

    @Test
    void accountThatDoesNotComeIsUnknown() {
        CompletableFuture<AccountLookup> lookup =
                awaited(VendorAccountId.create(), true, Duration.ofMillis(20));

        assertThat(lookup).succeedsWithin(LONG).isEqualTo(new AccountLookup.Unknown());
    }

    @Test
    void patienceBeginsWhenTheViewIsReady() {
        VendorAccountId id = VendorAccountId.create();
        AtomicBoolean ready = new AtomicBoolean();
        CompletableFuture<AccountLookup> lookup =
                CompletableFuture.supplyAsync(() -> await(id, ready::get, Duration.ofMillis(1)));
        assertThat(lookup).isNotDone();

        ready.set(true);

        assertThat(lookup).succeedsWithin(LONG).isEqualTo(new AccountLookup.Unknown());
    }

    @Test
    void unknownVendorOrUnreadableCredentialsMakeAnAccountUnusable() throws Exception {
        VendorAccountChanged otherVendor = account(new VendorId("other"), 1);
        VendorAccountChanged unreadable = account(FakeVendor.ID, 0);
        view.changed(otherVendor);
        view.changed(unreadable);

        assertThat(view.await(otherVendor.accountId(), () -> true, Duration.ZERO))
                .isEqualTo(new AccountLookup.Unusable(otherVendor.merchantId()));
        assertThat(view.await(unreadable.accountId(), () -> true, Duration.ZERO))
                .isEqualTo(new AccountLookup.Unusable(unreadable.merchantId()));
    }

    private CompletableFuture<AccountLookup> awaited(
            VendorAccountId id, boolean ready, Duration patience) {
        return CompletableFuture.supplyAsync(() -> await(id, () -> ready, patience));
    }

    private AccountLookup await(
            VendorAccountId id, java.util.function.BooleanSupplier ready, Duration patience) {
        try {
            return view.await(id, ready, patience);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static VendorAccountChanged account(VendorId vendor, int sealedBytes) {
        return new VendorAccountChanged(
                MerchantId.create(),
                VendorAccountId.create(),
                vendor,
                true,
                Map.of(),
                List.of(),
                new Sealed<>(new byte[0]),
                new Sealed<>(new byte[sealedBytes]));
    }
}
