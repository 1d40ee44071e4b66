package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.IssuedTokens;
import io.idrelay.sandbox.visit.IssuedTokens.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives out access tokens and knows them again until they expire. */
@ApplicationScoped
class AssureTokens {
    static final String ASSURE = "client.assure.api";
    static final String CAPTURE = "client.capture.api";
    static final String EVERYTHING = "signicat-api";

    private final IssuedTokens<Set<String>> tokens;

    @Inject
    AssureTokens(SignicatConfig config, Seed seed, Clock clock) {
        Duration lifetime =
                Limits.upTo(
                        "idrelay.sandbox.signicat.token-lifetime",
                        config.tokenLifetime(),
                        Duration.ofDays(1));
        tokens = new IssuedTokens<>("signicat-access", lifetime, seed, clock);
    }

    Token<Set<String>> give(String clientId, Set<String> scopes) {
        return tokens.give("", clientId, scopes);
    }

    /** The client that a request comes from, if its token is good and has the scope. */
    String authenticate(@Nullable String authorization, String scope) {
        Token<Set<String>> token =
                IssuedTokens.bearer(authorization)
                        .flatMap(tokens::find)
                        .orElseThrow(() -> new AssureRefusal(401, "The access token is not valid"));
        if (!token.grant().contains(scope) && !token.grant().contains(EVERYTHING)) {
            throw new AssureRefusal(403, "The access token lacks the scope " + scope);
        }
        return token.clientId();
    }

    void clear() {
        tokens.clear();
    }
}
