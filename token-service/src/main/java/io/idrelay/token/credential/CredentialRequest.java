package io.idrelay.token.credential;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credential to be made. */
public record CredentialRequest(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Size(min = 1, max = 20) List<String> scopes) {}
