package io.idrelay.platform.vendorhttp;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.idrelay.vendor.spi.VendorHttp;
import io.idrelay.vendor.spi.VendorRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** One account's way to its vendor: guarded, retried where that is safe, and seen. */
final class GuardedHttp implements VendorHttp {
    private static final Set<String> PASSING =
            Set.of("connect-failed", "connection-lost", "dns-failed");
    private static final Set<Integer> PASSING_STATUS = Set.of(502, 503, 504);

    private final VendorId vendor;
    private final AccountGuard guard;
    private final Transport transport;
    private final CallSignals signals;
    private final VendorHttpConfig config;

    GuardedHttp(
            VendorId vendor,
            AccountGuard guard,
            Transport transport,
            CallSignals signals,
            VendorHttpConfig config) {
        this.vendor = vendor;
        this.guard = guard;
        this.transport = transport;
        this.signals = signals;
        this.config = config;
    }

    @Override
    public VendorAnswer send(VendorRequest request) {
        Deadline deadline = Deadline.in(config.deadline());
        VendorAnswer answer = once(request, deadline);
        for (int retry = 0; retry < config.retriesMax(); retry++) {
            if (!request.safe() || !mayPass(answer) || !paused(retry, deadline)) {
                return answer;
            }
            answer = once(request, deadline);
        }
        return answer;
    }

    private VendorAnswer once(VendorRequest request, Deadline deadline) {
        return signals.around(
                vendor, request, () -> guard.call(() -> transport.send(request, deadline)));
    }

    /** A vendor that says when to come again is not asked before. */
    private static boolean mayPass(VendorAnswer answer) {
        return switch (answer) {
            case Answered answered ->
                    PASSING_STATUS.contains(answered.status()) && answered.retryAfter().isEmpty();
            case Unanswered unanswered -> PASSING.contains(unanswered.code());
        };
    }

    private boolean paused(int retry, Deadline deadline) {
        long longest = config.retryPause().toMillis() << retry;
        Duration pause =
                Duration.ofMillis(
                        longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        if (!deadline.hasLeft(pause)) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
