package io.idrelay.platform.access;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.problems.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who makes the current request; a token was verified before any of this is asked. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What kind of token it carries. */
    public CallerKind kind() {
        return Arrays.stream(CallerKind.values())
                .filter(k -> identity.hasRole(k.role()))
                .findFirst()
                .orElseThrow(() -> Problems.unauthorized("There is no access token."));
    }

    /**
     * The merchant it acts for.
     *
     * @throws io.idrelay.platform.problems.ProblemException 403 for an operator, who acts for none
     */
    public MerchantId merchantId() {
        return claim("merchant")
                .map(MerchantId::new)
                .orElseThrow(() -> Problems.forbidden("This needs a merchant's access token."));
    }

    /** The one process an SDK token is for. */
    public Optional<ProcessId> processId() {
        return claim("process").map(ProcessId::new);
    }

    /** What the credential is allowed to do, for example {@code processes:write}. */
    public Set<String> scopes() {
        return claim("scope")
                .map(words ->
                        Arrays.stream(words.split(" "))
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /**
     * Lets only a credential pass that was given this scope.
     *
     * @throws io.idrelay.platform.problems.ProblemException 403 {@code insufficient-scope}
     */
    public void requireScope(String scope) {
        if (!scopes().contains(scope)) {
            throw Problems.forbidden(
                    "insufficient-scope", "The credential lacks the scope " + scope + ".");
        }
    }

    /** The credential that got the token. */
    public String credentialId() {
        return claim("sub").orElseThrow(() -> Problems.unauthorized("There is no access token."));
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JWTCallerPrincipal token
                ? Optional.ofNullable(token.getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
