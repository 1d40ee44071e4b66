package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Seed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that a simulated vendor gave to its customers, known until they expire. Safe for any
 * number of threads.
 *
 * @param <G> what a token is good for
 */
public final class IssuedTokens<G> {
    private static final int TOKENS_MAX = 10_000;
    private static final String BEARER = "Bearer ";

    private final String kind;
    private final Duration lifetime;
    private final Seed seed;
    private final Clock clock;
    private final AtomicLong given = new AtomicLong();
    private final Bounded<String, Token<G>> tokens = new Bounded<>(TOKENS_MAX);

    /** Tokens of a kind, which no other token of the sandbox shares. */
    public IssuedTokens(String kind, Duration lifetime, Seed seed, Clock clock) {
        this.kind = kind;
        this.lifetime = lifetime;
        this.seed = seed;
        this.clock = clock;
    }

    /** A token and whose it is. */
    public record Token<G>(
            String text, String clientId, G grant, Duration lifetime, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[redacted]";
        }
    }

    /** A new token for the customer, which begins as the vendor's tokens do. */
    public Token<G> give(String start, String clientId, G grant) {
        String number = Long.toString(given.incrementAndGet());
        String text = start + seed.token(kind, clientId, number);
        Token<G> token =
                new Token<>(text, clientId, grant, lifetime, clock.instant().plus(lifetime));
        tokens.put(text, token);
        return token;
    }

    /** The token that is spelled so, while it is good. */
    public Optional<Token<G>> find(String text) {
        return tokens.get(text).filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    /** The text behind "Bearer" in an Authorization header. */
    public static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }

    /** Forgets every token. */
    public void clear() {
        tokens.clear();
    }
}
