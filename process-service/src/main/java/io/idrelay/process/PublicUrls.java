package io.idrelay.process;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses we hand out; all stand below {@code idrelay.public-url}. */
@ApplicationScoped
public class PublicUrls {
    private final String base;

    PublicUrls(@ConfigProperty(name = "idrelay.public-url") URI base) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The page of a capture link. */
    public URI captureLink(String token) {
        return URI.create(base + "/c/" + token);
    }

    /** An image of a result. */
    public URI image(String token) {
        return URI.create(base + "/v1/images/" + token);
    }

    /** Where a vendor sends the end user back to. */
    public URI wayBack(SessionId session) {
        return URI.create(base + "/r/" + session.value());
    }

    /** Where a vendor calls back for an account whose callback URL is set once. */
    public URI callback(VendorAccountId account) {
        return URI.create(base + "/v1/webhooks/" + account.value());
    }

    /** Where a vendor calls back for one session. */
    public URI callback(VendorAccountId account, SessionId session) {
        return URI.create(base + "/v1/webhooks/" + account.value() + "/" + session.value());
    }
}
