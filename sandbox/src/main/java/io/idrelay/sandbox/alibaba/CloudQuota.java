package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.stage.Bounded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;

/** Calls a second of each account, action and product. */
@ApplicationScoped
class CloudQuota {
    private static final int WINDOWS_MAX = 10_000;

    /** See the vendor's list; those that stand in none get the lowest. */
    static final Map<String, Integer> PER_SECOND =
            Map.of("eKYC", 10, "eKYC_PRO", 5, "KYC_GLOBAL", 5);

    private final Clock clock;
    private final Bounded<String, ArrayDeque<Instant>> windows = new Bounded<>(WINDOWS_MAX);

    @Inject
    CloudQuota(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call, or refuses it. */
    synchronized void count(CloudAccount account, String action, String product) {
        int most =
                account.callsPerSecond() > 0
                        ? account.callsPerSecond()
                        : PER_SECOND.getOrDefault(product, 5);
        String key = account.clientId() + " " + action + " " + product;
        windows.add(key, new ArrayDeque<>());
        ArrayDeque<Instant> window = windows.get(key).orElseGet(ArrayDeque::new);
        Instant now = clock.instant();
        while (!window.isEmpty() && !window.getFirst().isAfter(now.minusSeconds(1))) {
            window.removeFirst();
        }
        if (window.size() >= most) {
            throw CloudRefusal.throttled(403, "Throttling.Api");
        }
        window.addLast(now);
    }
}
