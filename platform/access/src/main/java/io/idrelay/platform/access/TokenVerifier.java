package io.idrelay.platform.access;

import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Verifies an access token: ES256 alone, issuer, one known audience, times, revocation, and whether
 * its merchant may use the API. Plain Java; every refusal is a problem to answer with.
 */
final class TokenVerifier {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int TOKEN_CHARACTERS_MAX = 4096;
    private static final AlgorithmConstraints ES256 =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256");

    private final AccessFacts facts;
    private final String issuer;
    private final Clock clock;

    TokenVerifier(AccessFacts facts, String issuer, Clock clock) {
        this.facts = facts;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The token's claims, with its role as {@code groups}.
     *
     * @throws ProblemException 401, 403 for a suspended merchant, 503 for what is not known yet
     */
    JwtClaims verify(String token) {
        if (token.length() > TOKEN_CHARACTERS_MAX) {
            throw refused();
        }
        try {
            JwtClaims claims = consumer(key(token)).processToClaims(token);
            CallerKind kind = kind(claims);
            requireForm(kind, claims);
            requireNotRevoked(claims);
            requireMerchant(claims);
            // The kind alone is the role: no scope, whatever its word, can make an operator.
            claims.setStringListClaim("groups", List.of(kind.role()));
            return claims;
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private PublicKey key(String token) {
        String keyId;
        try {
            JsonWebSignature unverified = new JsonWebSignature();
            unverified.setCompactSerialization(token);
            keyId = unverified.getKeyIdHeaderValue();
        } catch (JoseException e) {
            throw refused();
        }
        if (keyId == null) {
            throw refused();
        }
        // Its key may have been published a moment ago, so this is not known to be a bad token.
        return facts.key(keyId, clock.instant()).orElseThrow(() -> Problems.unavailable(RETRY));
    }

    private JwtConsumer consumer(PublicKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(ES256)
                .setExpectedIssuer(issuer)
                .setSkipDefaultAudienceValidation()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static CallerKind kind(JwtClaims claims) throws MalformedClaimException {
        List<String> audience = claims.getAudience();
        if (audience.size() != 1) {
            throw refused();
        }
        return CallerKind.withAudience(audience.getFirst()).orElseThrow(TokenVerifier::refused);
    }

    private static void requireForm(CallerKind kind, JwtClaims claims)
            throws MalformedClaimException {
        String merchant = claims.getStringClaimValue("merchant");
        String process = claims.getStringClaimValue("process");
        switch (kind) {
            case OPERATOR -> requireTrue(merchant == null && process == null);
            case MERCHANT -> requireTrue(merchant != null && process == null);
            case SDK -> {
                requireTrue(merchant != null && process != null);
                ProcessId unused = new ProcessId(process);
            }
        }
    }

    private static void requireTrue(boolean holds) {
        if (!holds) {
            throw refused();
        }
    }

    private void requireNotRevoked(JwtClaims claims) throws MalformedClaimException {
        Instant issuedAt = Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
        if (facts.revoked(claims.getJwtId(), claims.getSubject(), issuedAt)) {
            throw refused();
        }
    }

    private void requireMerchant(JwtClaims claims) throws MalformedClaimException {
        String id = claims.getStringClaimValue("merchant");
        if (id == null) {
            return;
        }
        Optional<MerchantChanged> merchant = facts.merchant(new MerchantId(id));
        if (merchant.isEmpty()) {
            throw Problems.unavailable(RETRY);
        }
        if (merchant.get().status() != MerchantStatus.ACTIVE) {
            throw Problems.forbidden(
                    "merchant-suspended", "This merchant is suspended; ask the operator.");
        }
    }

    private static ProblemException refused() {
        return Problems.unauthorized("The access token is missing, wrong, expired or revoked.");
    }
}
