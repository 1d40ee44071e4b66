package io.idrelay.vendor.testkit;

import io.idrelay.vendor.spi.VendorTokens;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A token cache for one thread. */
final class PlainTokens implements VendorTokens {
    private final Map<String, Outcome.Token> tokens = new HashMap<>();
    private final Clock clock;

    PlainTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome get(String name, Supplier<Outcome> request) {
        Outcome.Token cached = tokens.get(name);
        if (cached != null && clock.instant().isBefore(cached.usableUntil())) {
            return cached;
        }
        Outcome outcome = request.get();
        if (outcome instanceof Outcome.Token token) {
            tokens.put(name, token);
        }
        return outcome;
    }

    @Override
    public void drop(String name, String value) {
        tokens.values().removeIf(token -> token.value().equals(value));
    }
}
