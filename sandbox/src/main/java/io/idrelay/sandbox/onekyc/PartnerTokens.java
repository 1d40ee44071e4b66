package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.IssuedTokens;
import io.idrelay.sandbox.visit.IssuedTokens.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out partner tokens and knows them again until they expire. */
@ApplicationScoped
class PartnerTokens {
    private final Partners partners;
    private final IssuedTokens<Partner> tokens;

    @Inject
    PartnerTokens(OneKycConfig config, Partners partners, Seed seed, Clock clock) {
        this.partners = partners;
        Duration lifetime =
                Limits.upTo(
                        "idrelay.sandbox.onekyc.token-lifetime",
                        config.tokenLifetime(),
                        Duration.ofDays(1));
        tokens = new IssuedTokens<>("onekyc-partner", lifetime, seed, clock);
    }

    /** A token for a partner that proves itself; empty where it does not. */
    Optional<Token<Partner>> give(String clientId, String passKey) {
        return partners.authenticate(clientId, passKey)
                .map(partner -> tokens.give("eyJzYW5kYm94.", clientId, partner));
    }

    /** The partner that a request comes from, as it is known now. */
    Partner authenticate(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(tokens::find)
                .flatMap(known -> partners.find(known.clientId()))
                .orElseThrow(OneKycRefusal::unauthorized);
    }

    void clear() {
        tokens.clear();
    }
}
