package io.idrelay.platform.vendorhttp;

import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One account's tokens. Whoever comes while a token is being fetched waits for that one. */
final class CachedTokens implements VendorTokens {
    private static final int NAMES_MAX = 16;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Duration waitMax;
    private final Clock clock;

    CachedTokens(Duration waitMax, Clock clock) {
        this.waitMax = waitMax;
        this.clock = clock;
    }

    @Override
    public Outcome get(String name, Supplier<Outcome> request) {
        Slot slot = slots.computeIfAbsent(name, absent -> new Slot());
        if (slots.size() > NAMES_MAX) {
            throw new IllegalStateException("an adapter names at most 16 tokens");
        }
        Outcome.Token cached = slot.usable(clock);
        return cached != null ? cached : slot.renewed(request);
    }

    @Override
    public void drop(String name, String value) {
        Slot slot = slots.get(name);
        if (slot != null) {
            slot.drop(value);
        }
    }

    private final class Slot {
        private final ReentrantLock fetching = new ReentrantLock();
        private volatile Outcome.@Nullable Token token;

        Outcome.@Nullable Token usable(Clock clock) {
            Outcome.Token current = token;
            return current != null && clock.instant().isBefore(current.usableUntil())
                    ? current
                    : null;
        }

        Outcome renewed(Supplier<Outcome> request) {
            try {
                if (!fetching.tryLock(waitMax.toNanos(), TimeUnit.NANOSECONDS)) {
                    return failed("token-wait-timeout");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed("interrupted");
            }
            try {
                Outcome.Token meanwhile = usable(clock);
                return meanwhile != null ? meanwhile : kept(request.get());
            } finally {
                fetching.unlock();
            }
        }

        private Outcome kept(Outcome outcome) {
            token = outcome instanceof Outcome.Token fresh ? fresh : null;
            return outcome;
        }

        void drop(String value) {
            fetching.lock();
            try {
                Outcome.Token current = token;
                if (current != null && current.value().equals(value)) {
                    token = null;
                }
            } finally {
                fetching.unlock();
            }
        }

        private static Outcome failed(String code) {
            return new Outcome.Failed(VendorFailure.of(VendorFailure.Kind.UNAVAILABLE, code));
        }
    }
}
