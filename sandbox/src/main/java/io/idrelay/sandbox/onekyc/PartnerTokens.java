package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Seed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Gives out partner tokens and knows them again until they expire. */
@ApplicationScoped
class PartnerTokens {
    private static final int TOKENS_MAX = 10_000;

    private final Partners partners;
    private final Seed seed;
    private final Clock clock;
    private final Duration lifetime;
    private final AtomicLong given = new AtomicLong();
    private final Bounded<String, Token> tokens = new Bounded<>(TOKENS_MAX);

    @Inject
    PartnerTokens(OneKycConfig config, Partners partners, Seed seed, Clock clock) {
        this.partners = partners;
        this.seed = seed;
        this.clock = clock;
        lifetime =
                Limits.upTo(
                        "idrelay.sandbox.onekyc.token-lifetime",
                        config.tokenLifetime(),
                        Duration.ofDays(1));
    }

    record Token(String text, String clientId, Duration lifetime, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[redacted]";
        }
    }

    /** A token for a partner that proves itself; empty where it does not. */
    Optional<Token> give(String clientId, String passKey) {
        return partners.find(clientId)
                .filter(partner -> same(partner.passKey(), passKey))
                .map(partner -> give(partner.clientId()));
    }

    private Token give(String clientId) {
        String number = Long.toString(given.incrementAndGet());
        String text = "eyJzYW5kYm94." + seed.token("onekyc-partner", clientId, number);
        Token token = new Token(text, clientId, lifetime, clock.instant().plus(lifetime));
        tokens.put(text, token);
        return token;
    }

    /** The partner that a request comes from. */
    Partner authenticate(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(tokens::get)
                .filter(known -> clock.instant().isBefore(known.expiresAt()))
                .flatMap(known -> partners.find(known.clientId()))
                .orElseThrow(OneKycRefusal::unauthorized);
    }

    void clear() {
        tokens.clear();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
