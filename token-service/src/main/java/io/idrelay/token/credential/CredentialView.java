package io.idrelay.token.credential;

import io.idrelay.contracts.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A credential as the API shows it.
 *
 * @param clientSecret only in the answer that made it
 */
public record CredentialView(
        CredentialId clientId,
        Optional<String> clientSecret,
        String name,
        List<String> scopes,
        Instant createdAt,
        Optional<Instant> lastUsedAt) {

    static CredentialView of(CredentialRow row, Optional<String> secret) {
        return new CredentialView(
                new CredentialId(row.id),
                secret,
                row.name,
                List.of(row.scopes.split(" ")),
                row.createdAt,
                Optional.ofNullable(row.lastUsedAt));
    }

    CredentialView withoutSecret() {
        return new CredentialView(clientId, Optional.empty(), name, scopes, createdAt, lastUsedAt);
    }

    @Override
    public String toString() {
        return "CredentialView[" + clientId + "]";
    }
}
