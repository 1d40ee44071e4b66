package io.idrelay.platform.access;

import java.util.Arrays;
import java.util.Optional;

/** What kind of token a caller carries; the kind alone decides what is seen. */
public enum CallerKind {
    /** A merchant's backend. */
    MERCHANT("idrelay:merchant", "merchant"),
    /** An operator of this installation. */
    OPERATOR("idrelay:operator", "operator"),
    /** An app on an end user's device, for one process. */
    SDK("idrelay:sdk", "sdk");

    private final String audience;
    private final String role;

    CallerKind(String audience, String role) {
        this.audience = audience;
        this.role = role;
    }

    /** The {@code aud} of its tokens. */
    public String audience() {
        return audience;
    }

    /** The role for {@code @RolesAllowed}. */
    public String role() {
        return role;
    }

    static Optional<CallerKind> withAudience(String audience) {
        return Arrays.stream(values()).filter(k -> k.audience.equals(audience)).findFirst();
    }
}
