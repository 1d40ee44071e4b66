package io.idrelay.normalizer.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.normalizer.account.AccountLookup;
import io.idrelay.vendor.spi.VendorAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeferredFetchTest extends NormalizerScene {
    @Test
    void unreadableWebhookIsLeftToTheSessionsOwner() throws Exception {
        assertThat(deferred(webhook("{}")).reason()).isEqualTo("webhook-unreadable");
        assertThat(sealed).containsExactly(new VendorHandle(Map.of()));
    }

    @Test
    void incompleteHandleIsLeftToTheSessionsOwner() throws Exception {
        assertThat(deferred(webhook("fetch")).reason()).isEqualTo("handle-unknown");
    }

    @Test
    void vendorThatDoesNotKnowTheSessionYetIsAskedLater() throws Exception {
        vendor = () -> answer(404, "");

        assertThat(deferred(webhook("fetch r-1")).reason()).isEqualTo("not-ready");
        assertThat(sealed).containsExactly(FakeVendor.handle("r-1"));
    }

    @Test
    void absentVendorIsAskedLaterAndItsWishIsPassedOn() throws Exception {
        vendor =
                () ->
                        new VendorAnswer.Unanswered(
                                "timeout", true, Optional.of(Duration.ofMillis(1500)));

        ResultFetchDeferred deferred = deferred(webhook("fetch r-1"));

        assertThat(deferred.reason()).isEqualTo("vendor-unavailable");
        assertThat(deferred.retryAfterSeconds()).isEqualTo(2);
        assertThat(deferred.webhookReceivedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void openCircuitIsNamed() throws Exception {
        vendor = () -> new VendorAnswer.Unanswered("circuit-open", false, Optional.empty());

        assertThat(deferred(request(FakeVendor.handle("r"))).reason()).isEqualTo("circuit-open");
    }

    @Test
    void refusedCredentialsAreNamed() throws Exception {
        vendor = () -> answer(401, "");

        assertThat(deferred(webhook("fetch r-1")).reason()).isEqualTo("vendor-refuses-credentials");
    }

    @Test
    void accountsThatCannotBeUsedAreNotCalled() throws Exception {
        vendor = () -> fail();

        accounts.answer = FakeAccounts.known(false);
        assertThat(deferred(webhook("fetch r-1")).reason()).isEqualTo("account-inactive");
        accounts.answer = new AccountLookup.Unusable(FakeAccounts.OWNER);
        assertThat(deferred(webhook("fetch r-1")).reason()).isEqualTo("account-unusable");
        accounts.answer = new AccountLookup.Unknown();
        assertThat(deferred(webhook("fetch r-1")).reason()).isEqualTo("account-unknown");
    }

    @Test
    void requestKeepsItsHandleWhereTheAccountIsUnknown() throws Exception {
        accounts.answer = new AccountLookup.Unknown();

        assertThat(deferred(request(FakeVendor.handle("r-9"))).reason())
                .isEqualTo("account-unknown");
        assertThat(sealed).containsExactly(FakeVendor.handle("r-9"));
    }

    private ResultFetchDeferred deferred(Event<?> cause) throws Exception {
        sealed.clear();
        return (ResultFetchDeferred) normalizer().handle(cause).data();
    }
}
