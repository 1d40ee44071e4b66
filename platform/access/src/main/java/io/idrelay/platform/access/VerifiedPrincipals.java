package io.idrelay.platform.access;

import io.idrelay.platform.problems.ProblemException;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;

/** Makes callers of tokens, by our own rules instead of the extension's. */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedPrincipals extends JWTCallerPrincipalFactory {
    private final TokenVerifier verifier;

    VerifiedPrincipals(
            AccessFacts facts,
            @ConfigProperty(name = "idrelay.public-url") String issuer,
            Instance<Clock> clocks) {
        Clock clock = clocks.isResolvable() ? clocks.get() : Clock.systemUTC();
        this.verifier = new TokenVerifier(facts, issuer, clock);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        try {
            JwtClaims claims = verifier.verify(token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (ProblemException problem) {
            throw new ParseException("refused", problem);
        }
    }
}
