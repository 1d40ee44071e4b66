package io.idrelay.normalizer.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.ResultRequested;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.WebhookReceived;
import io.idrelay.normalizer.FakeVendor;
import io.idrelay.normalizer.account.FetchAccount;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A normalizer with an account, a vendor that answers as a test says, and seals left open. */
abstract class NormalizerScene {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant RECEIVED = NOW.minusSeconds(5);
    static final Instant CHANGED = NOW.minusSeconds(60);
    static final SessionId SESSION = SessionId.create();

    final FakeAccounts accounts = new FakeAccounts();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** What was sealed, in order: sealing is left out here, so that the test sees inside. */
    final List<Object> sealed = new ArrayList<>();

    Supplier<VendorAnswer> vendor = () -> answer(200, "accepted " + CHANGED);
    Object toOpen = "";

    Event<?> webhook(String body) {
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

    Event<?> request(VendorHandle handle) {
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

    static Event<?> event(EventData data) {
        return Event.of(data, RECEIVED, Optional.of("trace"));
    }

    Normalizer normalizer() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Normalizer(
                accounts,
                new Opened(),
                this::access,
                new Findings(new Unsealed(), Optional::empty, clock),
                new FetchSignals(meters));
    }

    VendorAccess access(FetchAccount account) {
        return new VendorAccess(
                account.id(),
                account.settings(),
                account.credentials(),
                request -> vendor.get(),
                new NoTokens(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static VendorAnswer answer(int status, String body) {
        return new VendorAnswer.Answered(
                status, Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    static VendorAnswer fail() {
        throw new AssertionError("the vendor was called");
    }

    final class Opened implements Normalizer.Opening {
        @Override
        public <T> T open(
                Sealed<T> part, Class<T> type, EventType event, String field, String recordKey) {
            assertThat(recordKey).startsWith(FakeAccounts.ID.value());
            return type.cast(toOpen);
        }
    }

    final class Unsealed implements Findings.Sealing {
        @Override
        public <T> Sealed<T> seal(T value, EventType type, String field, String recordKey) {
            sealed.add(value);
            return new Sealed<>(new byte[0]);
        }
    }

    static final class NoTokens implements VendorTokens {
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
