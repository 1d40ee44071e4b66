package io.idrelay.token.credential;

import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.problems.Problems;
import io.idrelay.token.merchant.Merchants;
import io.idrelay.token.revocation.RevokedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The door to credentials. */
@ApplicationScoped
public class Credentials {
    /** No token lives longer, so a revocation is of no use later. */
    private static final Duration TOKEN_LIFE_MAX = Duration.ofDays(1);

    private static final byte[] NO_SECRET = Secrets.sha256("");

    private static final Pattern CLIENT_ID = Pattern.compile("crd_[0-9a-f]{32}");

    private final CredentialStore store;
    private final Merchants merchants;
    private final OperatorConfig operator;
    private final RevokedTokens revokedTokens;
    private final Clock clock;

    Credentials(
            CredentialStore store,
            Merchants merchants,
            OperatorConfig operator,
            RevokedTokens revokedTokens,
            Clock clock) {
        this.store = store;
        this.merchants = merchants;
        this.operator = operator;
        this.revokedTokens = revokedTokens;
        this.clock = clock;
    }

    /** Who a client is, once its secret held. */
    public sealed interface Client {
        /** An operator of this installation. */
        record Operator(String clientId) implements Client {}

        /** A merchant's backend. */
        record Merchant(CredentialId clientId, MerchantId merchantId, Set<String> scopes)
                implements Client {}
    }

    /** The client with this id and secret; takes as long for an unknown one. */
    @Transactional
    public Optional<Client> authenticate(String clientId, String secret) {
        if (operator.clientId().filter(clientId::equals).isPresent()) {
            return operatorSecretMatches(secret)
                    ? Optional.of(new Client.Operator(clientId))
                    : Optional.empty();
        }
        Optional<CredentialRow> row =
                CLIENT_ID.matcher(clientId).matches() ? store.usable(clientId) : Optional.empty();
        boolean matches = Secrets.matches(secret, row.map(r -> r.secretSha256).orElse(NO_SECRET));
        if (row.isEmpty() || !matches) {
            return Optional.empty();
        }
        store.used(clientId, clock.instant());
        return Optional.of(
                new Client.Merchant(
                        new CredentialId(row.get().id),
                        new MerchantId(row.get().merchantId),
                        Set.of(row.get().scopes.split(" "))));
    }

    private boolean operatorSecretMatches(String secret) {
        return operator.clientSecretSha256()
                .map(kept -> Secrets.matches(secret, java.util.HexFormat.of().parseHex(kept)))
                .orElse(false);
    }

    CredentialView create(MerchantId merchant, CredentialRequest request) {
        merchants.require(merchant);
        Set<String> scopes =
                new LinkedHashSet<>(request.scopes() == null ? Scopes.ALL : request.scopes());
        if (!Scopes.known(scopes)) {
            throw Problems.badRequest(
                    "scopes", "is one or more of " + String.join(", ", Scopes.ALL));
        }
        String secret = Secrets.create();
        CredentialRow row = new CredentialRow();
        row.id = CredentialId.create().value();
        row.merchantId = merchant.value();
        row.name = request.name() == null ? "default" : request.name();
        row.secretSha256 = Secrets.sha256(secret);
        row.scopes = String.join(" ", scopes);
        row.createdAt = clock.instant();
        store.persist(row);
        return CredentialView.of(row, Optional.of(secret));
    }

    List<CredentialView> after(MerchantId merchant, String cursor, int limit) {
        merchants.require(merchant);
        return store.after(merchant.value(), cursor, limit).stream()
                .map(row -> CredentialView.of(row, Optional.empty()))
                .toList();
    }

    /** Ends a credential and every token it got. */
    @Transactional
    void revoke(MerchantId merchant, CredentialId id) {
        CredentialRow row =
                store.locked(merchant.value(), id.value())
                        .orElseThrow(() -> Problems.notFound("credential"));
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant();
            revokedTokens.revoke(merchant, id.value(), row.revokedAt.plus(TOKEN_LIFE_MAX));
        }
    }
}
