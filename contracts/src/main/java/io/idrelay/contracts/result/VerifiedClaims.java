package io.idrelay.contracts.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was verified about a person, as OpenID Identity Assurance 1.0 writes it.
 *
 * <p>Source: openid-ida {@code verified_claims} schema.
 *
 * @param claims OpenID claims by name, for example {@code given_name}; never empty
 */
public record VerifiedClaims(Verification verification, Map<String, Object> claims) {
    public VerifiedClaims {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("verified claims name at least one claim");
        }
    }

    /**
     * How the claims were verified.
     *
     * @param trustFramework {@code idrelay/<vendor>} unless the account's settings name another
     * @param time when, as ISO 8601
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Verification(
            @JsonProperty("trust_framework") String trustFramework,
            Optional<String> time,
            @JsonProperty("verification_process") Optional<String> verificationProcess,
            List<Map<String, Object>> evidence) {
        public Verification {
            // Left out of JSON where there is none.
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    @Override
    public String toString() {
        return "VerifiedClaims[redacted]";
    }
}
