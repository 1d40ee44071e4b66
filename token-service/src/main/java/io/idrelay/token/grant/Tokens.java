package io.idrelay.token.grant;

import io.idrelay.contracts.CredentialId;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.token.key.KeysConfig;
import io.idrelay.token.key.SigningKeys;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens: ES256 JWTs whose audience says which kind they are. */
@ApplicationScoped
class Tokens {
    private final SigningKeys keys;
    private final KeysConfig config;
    private final Clock clock;
    private final String issuer;

    Tokens(
            SigningKeys keys,
            KeysConfig config,
            Clock clock,
            @ConfigProperty(name = "idrelay.public-url") String issuer) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** A signed token and how long it is valid. */
    record Issued(String token, Instant expiresAt, Duration life) {
        @Override
        public String toString() {
            return "Issued[until " + expiresAt + "]";
        }
    }

    Issued forMerchant(CredentialId client, MerchantId merchant, Set<String> scopes) {
        JwtClaimsBuilder claims =
                Jwt.claims()
                        .subject(client.value())
                        .audience("idrelay:merchant")
                        .claim("merchant", merchant.value())
                        .claim("scope", String.join(" ", new TreeSet<>(scopes)));
        return sign(claims, config.accessTokenLife());
    }

    Issued forOperator(String clientId) {
        JwtClaimsBuilder claims = Jwt.claims().subject(clientId).audience("idrelay:operator");
        return sign(claims, config.accessTokenLife());
    }

    Issued forSdk(String client, MerchantId merchant, ProcessId process) {
        JwtClaimsBuilder claims =
                Jwt.claims()
                        .subject(client)
                        .audience("idrelay:sdk")
                        .claim("merchant", merchant.value())
                        .claim("process", process.value());
        return sign(claims, config.sdkTokenLife());
    }

    private Issued sign(JwtClaimsBuilder claims, Duration life) {
        SigningKeys.Signer signer = keys.signer();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life);
        String token =
                claims.issuer(issuer)
                        .issuedAt(now)
                        .expiresAt(expiresAt)
                        .claim("jti", UUID.randomUUID().toString())
                        .jws()
                        .keyId(signer.keyId())
                        .algorithm(SignatureAlgorithm.ES256)
                        .sign(signer.privateKey());
        return new Issued(token, expiresAt, life);
    }
}
