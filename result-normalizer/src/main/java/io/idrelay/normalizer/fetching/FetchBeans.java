package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.EventType;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.normalizer.account.VendorAccounts;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.events.UnusableEvent;
import io.idrelay.platform.sealing.Opener;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.idrelay.platform.vendorhttp.VendorCalls;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;

/** Puts the normalizer together. */
final class FetchBeans {
    private FetchBeans() {}

    @Produces
    @Singleton
    static Normalizer normalizer(
            VendorAccounts accounts,
            Opener opener,
            Sealer sealer,
            VendorCalls calls,
            MeterRegistry meters,
            Instance<Clock> clocks) {
        Clock clock = clocks.isResolvable() ? clocks.get() : Clock.systemUTC();
        return new Normalizer(
                accounts,
                new Opened(opener),
                account ->
                        calls.access(
                                account.adapter(),
                                account.id(),
                                account.settings(),
                                account.credentials()),
                new Findings(new ForProcessService(sealer), Traces::currentTraceparent, clock),
                new FetchSignals(meters));
    }

    private record ForProcessService(Sealer sealer) implements Findings.Sealing {
        @Override
        public <T> Sealed<T> seal(T value, EventType type, String field, String recordKey) {
            return sealer.seal(
                    value, ServiceName.PROCESS_SERVICE, SealContext.of(type, field, recordKey));
        }
    }

    private record Opened(Opener opener) implements Normalizer.Opening {
        @Override
        public <T> T open(
                Sealed<T> sealed, Class<T> type, EventType event, String field, String recordKey)
                throws UnusableEvent {
            try {
                return opener.open(sealed, type, SealContext.of(event, field, recordKey));
            } catch (UnreadableSeal e) {
                throw new UnusableEvent(
                        "seal-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }
}
