package io.idrelay.token.grant;

import io.idrelay.contracts.MerchantId;
import io.idrelay.token.credential.Credentials;
import io.idrelay.token.key.SigningKeys;
import io.idrelay.token.revocation.RevokedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Ends tokens before their time; every service hears of it by the topic. */
@ApplicationScoped
class Revocations {
    private final SigningKeys keys;
    private final RevokedTokens revokedTokens;
    private final Clock clock;

    Revocations(SigningKeys keys, RevokedTokens revokedTokens, Clock clock) {
        this.keys = keys;
        this.revokedTokens = revokedTokens;
        this.clock = clock;
    }

    /**
     * Ends the token where it is one of ours and the client's own; anything else changes nothing.
     */
    @Transactional
    void revoke(String token, Credentials.Client client) {
        claims(token).filter(c -> owns(client, c)).ifPresent(this::tell);
    }

    private Optional<JwtClaims> claims(String token) {
        try {
            JwtConsumer consumer =
                    new JwtConsumerBuilder()
                            .setVerificationKeyResolver(new JwksVerificationKeyResolver(jwks()))
                            .setJwsAlgorithmConstraints(
                                    AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
                            .setSkipDefaultAudienceValidation()
                            .setRequireExpirationTime()
                            .setEvaluationTime(
                                    org.jose4j.jwt.NumericDate.fromMilliseconds(clock.millis()))
                            .build();
            return Optional.of(consumer.processToClaims(token));
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
    }

    private List<JsonWebKey> jwks() {
        return keys.published().stream().map(Revocations::jwk).toList();
    }

    private static JsonWebKey jwk(Map<String, Object> parameters) {
        try {
            return JsonWebKey.Factory.newJwk(parameters);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean owns(Credentials.Client client, JwtClaims claims) {
        return switch (client) {
            case Credentials.Client.Operator operator -> true;
            case Credentials.Client.Merchant merchant ->
                    merchant.merchantId().value().equals(claims.getClaimValueAsString("merchant"));
        };
    }

    private void tell(JwtClaims claims) {
        try {
            revokedTokens.revoke(
                    merchant(claims.getClaimValueAsString("merchant")),
                    claims.getJwtId(),
                    Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
        } catch (MalformedClaimException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable MerchantId merchant(@Nullable String value) {
        return value == null ? null : new MerchantId(value);
    }
}
