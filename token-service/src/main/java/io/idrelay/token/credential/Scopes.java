package io.idrelay.token.credential;

import java.util.List;
import java.util.Set;

/** What a merchant's credential may be allowed to do. */
public final class Scopes {
    /** All of them; what a credential gets when none is named. */
    public static final List<String> ALL =
            List.of(
                    "dossiers:read",
                    "dossiers:write",
                    "processes:read",
                    "processes:write",
                    "results:read",
                    "callbacks:read",
                    "callbacks:write",
                    "sdk-tokens:write");

    private Scopes() {}

    static boolean known(Set<String> scopes) {
        return ALL.containsAll(scopes);
    }
}
