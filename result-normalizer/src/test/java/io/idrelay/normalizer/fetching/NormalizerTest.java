package io.idrelay.normalizer.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.normalizer.account.AccountLookup;
import io.idrelay.normalizer.account.FetchAccount;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant RECEIVED = NOW.minusSeconds(5);
    private static final Instant CHANGED = NOW.minusSeconds(60);
    private static final SessionId SESSION = SessionId.create();

    private final FakeAccounts accounts = new FakeAccounts();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** What was sealed, in order: sealing is left out here, so that the test sees inside. */
    private final List<Object> sealed = new ArrayList<>();

    private Supplier<VendorAnswer> vendor = () -> answer(200, "accepted " + CHANGED);
    private Object toOpen = "";

    @Test
    void webhookLeadsToAFetchedResultOfTheAccountsMerchant() throws Exception {
        Event<?> cause = webhook("fetch r-1");

        ResultNormalized result = (ResultNormalized) normalizer().handle(cause).data();

        assertThat(result.key()).isEqualTo(cause.data().key());
        assertThat(result.merchantId()).isEqualTo(FakeAccounts.OWNER);
        assertThat(result.observedAt()).isEqualTo(CHANGED);
        assertThat(result.webhookReceivedAt()).isEqualTo(RECEIVED);
        assertThat(sealed).hasSize(3).contains(FakeVendor.handle("r-1"));
    }

    @Test
    void requestLeadsToAFetchedResultWithoutAWebhooksTime() throws Exception {
        ResultNormalized result =
                (ResultNormalized) normalizer().handle(request(FakeVendor.handle("r-2"))).data();

        assertThat(result.sessionId()).isEqualTo(SESSION);
        assertThat(result.webhookReceivedAt()).isNull();
    }

    @Test
    void vendorsTimeThatIsStillToComeCountsAsNow() throws Exception {
        vendor = () -> answer(200, "accepted " + NOW.plusSeconds(300));

        ResultNormalized result =
                (ResultNormalized) normalizer().handle(webhook("fetch r-1")).data();

        assertThat(result.observedAt()).isEqualTo(NOW);
        assertThat(((NormalizedResult) sealed.getFirst()).observedAt()).isEqualTo(NOW);
    }

    @Test
    void doubledWebhookLeadsToADoubledEvent() throws Exception {
        Event<?> cause = webhook("fetch r-1");

        Event<?> first = normalizer().handle(cause);
        Event<?> second = normalizer().handle(cause);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void doubledWebhookThatFindsSomethingNewerLeadsToAnotherEvent() throws Exception {
        Event<?> cause = webhook("fetch r-1");
        Event<?> first = normalizer().handle(cause);
        vendor = () -> answer(200, "rejected " + NOW);

        Event<?> second = normalizer().handle(cause);

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void newsOfTheSessionIsPassedOnWithoutAFetch() throws Exception {
        vendor = () -> fail();

        SessionUpdated updated =
                (SessionUpdated) normalizer().handle(webhook("finished r-1")).data();

        assertThat(updated.kind()).isEqualTo(SessionUpdated.Kind.FINISHED);
        assertThat(updated.observedAt()).isEqualTo(RECEIVED);
    }

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

    @Test
    void eventOfAnotherKindIsUnusable() {
        Event<?> other =
                Event.of(
                        new TokenRevoked(MerchantId.create(), "jti", NOW, NOW),
                        NOW,
                        Optional.empty());

        assertThatThrownBy(() -> normalizer().handle(other)).isInstanceOf(UnusableEvent.class);
    }

    @Test
    void wordsWithoutAHomeAreCountedByTheirPlace() throws Exception {
        vendor = () -> answer(200, "review " + CHANGED + " status=ODD check=NEW status=OTHER");

        Event<?> unused = normalizer().handle(webhook("fetch r-1"));

        assertThat(
                        meters.get("idrelay.vendor.words.unrecognized")
                                .tag("kind", "status")
                                .counter()
                                .count())
                .isEqualTo(2);
        assertThat(meters.get("idrelay.results").tag("decision", "review").counter().count())
                .isEqualTo(1);
    }

    private ResultFetchDeferred deferred(Event<?> cause) throws Exception {
        sealed.clear();
        return (ResultFetchDeferred) normalizer().handle(cause).data();
    }

    private Event<?> webhook(String body) {
        toOpen = new ReceivedWebhook("POST", null, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return event(
                new WebhookReceived(
                        MerchantId.create(),
                        FakeAccounts.ID,
                        FakeVendor.ID,
                        null,
                        "v-1",
                        RECEIVED,
                        new Sealed<>(new byte[1])));
    }

    private Event<?> request(VendorHandle handle) {
        toOpen = handle;
        return event(
                new ResultRequested(
                        FakeAccounts.OWNER,
                        FakeAccounts.ID,
                        FakeVendor.ID,
                        SESSION,
                        "sweep",
                        1,
                        new Sealed<>(new byte[1])));
    }

    private static Event<?> event(EventData data) {
        return Event.of(data, RECEIVED, Optional.of("trace"));
    }

    private Normalizer normalizer() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Normalizer(
                accounts,
                new Opened(),
                this::access,
                new Findings(new Unsealed(), Optional::empty, clock),
                new FetchSignals(meters));
    }

    private VendorAccess access(FetchAccount account) {
        return new VendorAccess(
                account.id(),
                account.settings(),
                account.credentials(),
                request -> vendor.get(),
                new NoTokens(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static VendorAnswer answer(int status, String body) {
        return new VendorAnswer.Answered(
                status, Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static VendorAnswer fail() {
        throw new AssertionError("the vendor was called");
    }

    private final class Opened implements Normalizer.Opening {
        @Override
        public <T> T open(
                Sealed<T> part, Class<T> type, EventType event, String field, String recordKey) {
            assertThat(recordKey).startsWith(FakeAccounts.ID.value());
            return type.cast(toOpen);
        }
    }

    private final class Unsealed implements Findings.Sealing {
        @Override
        public <T> Sealed<T> seal(T value, EventType type, String field, String recordKey) {
            sealed.add(value);
            return new Sealed<>(new byte[0]);
        }
    }

    private static final class NoTokens implements VendorTokens {
        @Override
        public Outcome get(String name, Supplier<Outcome> request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(String name, String refused) {
            throw new UnsupportedOperationException();
        }
    }
}
