package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Seed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Gives out access tokens and knows them again until they expire. */
@ApplicationScoped
class AssureTokens {
    static final String ASSURE = "client.assure.api";
    static final String CAPTURE = "client.capture.api";
    static final String EVERYTHING = "signicat-api";

    private static final int TOKENS_MAX = 10_000;
    private static final String BEARER = "Bearer ";

    private final Seed seed;
    private final Clock clock;
    private final Duration lifetime;
    private final AtomicLong given = new AtomicLong();
    private final Bounded<String, Token> tokens = new Bounded<>(TOKENS_MAX);

    @Inject
    AssureTokens(SignicatConfig config, Seed seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        lifetime =
                Limits.upTo(
                        "idrelay.sandbox.signicat.token-lifetime",
                        config.tokenLifetime(),
                        Duration.ofDays(1));
    }

    record Token(String text, String clientId, Set<String> scopes, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[redacted]";
        }
    }

    Duration lifetime() {
        return lifetime;
    }

    Token give(String clientId, Set<String> scopes) {
        String number = Long.toString(given.incrementAndGet());
        String text = seed.token("signicat-access", clientId, number);
        Token token = new Token(text, clientId, scopes, clock.instant().plus(lifetime));
        tokens.put(text, token);
        return token;
    }

    /** The client that a request comes from, if its token is good and has the scope. */
    String authenticate(@Nullable String authorization, String scope) {
        Token token =
                Optional.ofNullable(authorization)
                        .filter(value -> value.startsWith(BEARER))
                        .flatMap(value -> tokens.get(value.substring(BEARER.length())))
                        .filter(known -> clock.instant().isBefore(known.expiresAt()))
                        .orElseThrow(() -> new AssureRefusal(401, "The access token is not valid"));
        if (!token.scopes().contains(scope) && !token.scopes().contains(EVERYTHING)) {
            throw new AssureRefusal(403, "The access token lacks the scope " + scope);
        }
        return token.clientId();
    }

    void clear() {
        tokens.clear();
    }
}
