package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.Customer;
import io.idrelay.sandbox.visit.Customers;
import io.idrelay.sandbox.visit.IssuedTokens;
import io.idrelay.sandbox.visit.IssuedTokens.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works with ClearDil, and the tokens they and their apps hold. */
@ApplicationScoped
class ClearDilClients {
    private static final Duration LIFETIME_MAX = Duration.ofDays(1);

    private final Customers<Client> clients = new Customers<>();
    private final IssuedTokens<String> apiTokens;
    private final IssuedTokens<String> sdkTokens;

    @Inject
    ClearDilClients(ClearDilConfig config, Seed seed, Clock clock) {
        Duration api =
                Limits.upTo(
                        "idrelay.sandbox.cleardil.token-lifetime",
                        config.tokenLifetime(),
                        LIFETIME_MAX);
        Duration sdk =
                Limits.upTo(
                        "idrelay.sandbox.cleardil.sdk-token-lifetime",
                        config.sdkTokenLifetime(),
                        LIFETIME_MAX);
        apiTokens = new IssuedTokens<>("cleardil-api", api, seed, clock);
        sdkTokens = new IssuedTokens<>("cleardil-sdk", sdk, seed, clock);
        config.clients().values().forEach(c -> put(new Client(c.clientId(), c.clientKey())));
    }

    record Client(String clientId, String secret) implements Customer {
        @Override
        public String toString() {
            return "Client[" + clientId + "]";
        }
    }

    void put(Client client) {
        clients.put(client);
    }

    boolean remove(String clientId) {
        return clients.remove(clientId);
    }

    List<String> ids() {
        return clients.all().stream().map(Client::clientId).toList();
    }

    Optional<Token<String>> login(String clientId, String key) {
        return clients.authenticate(clientId, key).map(c -> apiTokens.give("", clientId, ""));
    }

    /** The client that a request comes from. */
    String authenticate(@Nullable String authorization) {
        return IssuedTokens.bearer(authorization)
                .flatMap(apiTokens::find)
                .map(Token::clientId)
                .orElseThrow(() -> ClearDilRefusal.of(401, "invalid_token"));
    }

    String sdkToken(String clientId, String customer) {
        return sdkTokens.give("", clientId, customer).text();
    }

    /** The customer of an SDK token. */
    Optional<Token<String>> findSdk(String token) {
        return sdkTokens.find(token);
    }

    void clear() {
        apiTokens.clear();
        sdkTokens.clear();
    }
}
