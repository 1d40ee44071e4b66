package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.addresses.AddressBook;
import io.idrelay.platform.addresses.AddressRules;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Gives adapters access to their vendor.
 *
 * <p>Thread-safe. Accounts share nothing but the connection pool: each has its own circuit breaker,
 * bulkhead, rate and tokens, kept for the accounts used last. What the access does blocks, so call
 * it on a virtual thread and with no transaction or database connection held.
 */
@ApplicationScoped
public class VendorCalls {
    private final VendorHttpConfig config;
    private final Clock clock;
    private final Transport transport;
    private final CallSignals signals;
    private final Accounts accounts;

    VendorCalls(
            VendorHttpConfig config,
            AddressRules rules,
            AddressBook addresses,
            Vertx vertx,
            MeterRegistry meters,
            Tracer tracer,
            Instance<Clock> clocks) {
        this.config = config;
        this.clock = clocks.isResolvable() ? clocks.get() : Clock.systemUTC();
        this.transport =
                new Transport(
                        vertx,
                        rules,
                        addresses,
                        new Transport.Bounds(
                                config.connectTimeout(),
                                config.answerBytesMax(),
                                config.mediaBytesMax()),
                        clock);
        this.signals = new CallSignals(meters, tracer);
        this.accounts = new Accounts(config, clock);
    }

    /**
     * Access for one account.
     *
     * @param settings the account's settings; missing ones get the form's fallback
     * @param credentials every secret in process-service, else those of the {@code CREDENTIAL} part
     */
    public VendorAccess access(
            VendorAdapter adapter,
            VendorAccountId id,
            Map<String, String> settings,
            VendorSecrets credentials) {
        AccountForm form = adapter.accountForm();
        Map<String, String> all = form.withFallbacks(settings);
        Optional<Integer> rate = form.callRate().flatMap(limit -> limit.of(all));
        Accounts.Kept kept = accounts.of(id, all, credentials, rate);
        GuardedHttp http = new GuardedHttp(adapter.id(), kept.guard(), transport, signals, config);
        return new VendorAccess(id, all, credentials, http, kept.tokens(), clock);
    }

    /**
     * Fetches what somebody gave a link to, once, under the rules and bounds that hold for vendors'
     * media. No account is behind it, so nothing guards its host. Blocks like any call.
     */
    public VendorAnswer fetchLink(URI link) {
        VendorRequest request = VendorRequest.get(link).header("Accept", "*/*").expectingMedia();
        return transport.send(request, Deadline.in(config.deadline()));
    }

    @PreDestroy
    void close() {
        transport.close();
    }
}
