package io.idrelay.ingest.intake;

import io.idrelay.contracts.ServiceName;
import io.idrelay.ingest.account.VendorAccounts;
import io.idrelay.ingest.log.WebhookLog;
import io.idrelay.ingest.source.SourceNetworks;
import io.idrelay.ingest.source.TrustedProxies;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Puts the intake together. */
final class IntakeBeans {
    private static final long BODY_BYTES_LIMIT = 2L * 1024 * 1024;

    private IntakeBeans() {}

    @Produces
    @Singleton
    static InFlight inFlight(IntakeConfig config) {
        return new InFlight(config.inFlightRecordsMax(), config.inFlightBytesMax().asLongValue());
    }

    @Produces
    @Singleton
    static IntakeSignals signals(MeterRegistry meters, InFlight inFlight) {
        return new IntakeSignals(meters, inFlight);
    }

    @Produces
    @Singleton
    static Gate gate(
            VendorAccounts accounts, WebhookLog log, InFlight inFlight, IntakeConfig config) {
        List<String> blocks = config.trustedProxies().orElse(List.of());
        SourceNetworks proxies =
                SourceNetworks.read(blocks)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "idrelay.ingest.trusted-proxies is a list of CIDR"
                                                + " blocks; one of these is none: "
                                                + blocks));
        return new Gate(
                accounts,
                log,
                inFlight,
                new TrustedProxies(proxies.networks()),
                config.bodyBytesMax().asLongValue());
    }

    @Produces
    @Singleton
    static BodyReader bodies(IntakeConfig config) {
        long bytesMax = config.bodyBytesMax().asLongValue();
        if (bytesMax < 1 || bytesMax > BODY_BYTES_LIMIT) {
            throw new IllegalArgumentException(
                    "idrelay.ingest.body-bytes-max is from 1 byte to 2 MiB: a record takes 4 MiB");
        }
        return new BodyReader((int) bytesMax, config.bodyDeadline());
    }

    @Produces
    @Singleton
    static WebhookAnswer answers(IntakeConfig config) {
        return new WebhookAnswer(config.retryAfter());
    }

    @Produces
    @Singleton
    static WebhookSeal seal(Sealer sealer) {
        return new WebhookSeal((received, type, key) ->
                sealer.seal(
                        received,
                        ServiceName.RESULT_NORMALIZER,
                        SealContext.of(type, "received", key)));
    }

    @Produces
    @Singleton
    static Intake intake(
            WebhookLog log,
            WebhookSeal seal,
            IntakeSignals signals,
            @IntakeWorkers ExecutorService workers,
            IntakeConfig config,
            Instance<Clock> clocks) {
        Clock clock = clocks.isResolvable() ? clocks.get() : Clock.systemUTC();
        return new Intake(log, seal, signals, workers, config.answerDeadline(), clock);
    }
}
