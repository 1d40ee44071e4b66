package io.idrelay.sandbox.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the outside reaches the sandbox and idrelay: one gateway for both. */
@ApplicationScoped
public class PublicUrl {
    private final String base;

    @Inject
    PublicUrl(@ConfigProperty(name = "idrelay.public-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** Whether the address lies behind the same gateway. */
    public boolean leadsHere(URI url) {
        return url.toString().startsWith(base + "/");
    }
}
