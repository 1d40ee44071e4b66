package io.idrelay.platform.vendorhttp;

import io.idrelay.vendor.spi.VendorAnswer;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorAnswer.Unanswered;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.faulttolerance.api.RateLimitType;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Circuit breaker, rate and bulkhead of one account. */
final class AccountGuard {
    /** Our own refusals say nothing of the vendor's health. */
    private static final Set<String> OURS = Set.of("address-refused", "interrupted", "saturated");

    private final Guard guard;
    private final Duration circuitDelay;

    AccountGuard(VendorHttpConfig config, int ratePerSecond) {
        this.circuitDelay = config.circuitDelay();
        this.guard =
                Guard.create()
                        .withCircuitBreaker()
                        .failOn(VendorAway.class)
                        .requestVolumeThreshold(config.circuitCalls())
                        .failureRatio(config.circuitFailureRatio())
                        .delay(config.circuitDelay().toMillis(), ChronoUnit.MILLIS)
                        .successThreshold(2)
                        .done()
                        .withRateLimit()
                        .limit(ratePerSecond)
                        .window(1, ChronoUnit.SECONDS)
                        .type(RateLimitType.ROLLING)
                        .done()
                        .withBulkhead()
                        .limit(config.concurrentMax())
                        .done()
                        .build();
    }

    /** Makes a call, or refuses it. */
    VendorAnswer call(Supplier<VendorAnswer> call) {
        try {
            return guard.get(() -> thrownIfAway(call.get()), VendorAnswer.class);
        } catch (VendorAway e) {
            return e.answer();
        } catch (CircuitBreakerOpenException e) {
            return new Unanswered("circuit-open", false, Optional.of(circuitDelay));
        } catch (RateLimitException e) {
            return new Unanswered(
                    "rate-limited", false, Optional.of(atLeastASecond(e.getRetryAfterMillis())));
        } catch (BulkheadException e) {
            return new Unanswered("saturated", false, Optional.of(Duration.ofSeconds(1)));
        }
    }

    private static Duration atLeastASecond(long millis) {
        return Duration.ofMillis(Math.max(1000, millis));
    }

    private static VendorAnswer thrownIfAway(VendorAnswer answer) {
        boolean away =
                switch (answer) {
                    case Answered answered -> answered.status() >= 500;
                    case Unanswered unanswered -> !OURS.contains(unanswered.code());
                };
        if (away) {
            throw new VendorAway(answer);
        }
        return answer;
    }

    /** How the guard learns of a failure: it counts only exceptions. */
    private static final class VendorAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient VendorAnswer answer;

        VendorAway(VendorAnswer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }

        VendorAnswer answer() {
            return answer;
        }
    }
}
