package io.idrelay.process.session;

import io.idrelay.vendor.spi.Handoff;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the end user gets to the vendor, as it rests sealed: either a page or a token.
 *
 * @param page the vendor's page
 * @param token what its SDK is started with
 */
record StoredHandoff(
        Optional<URI> page,
        Optional<String> token,
        Optional<Instant> tokenExpiresAt,
        Map<String, String> configuration) {

    static StoredHandoff of(Handoff handoff) {
        return switch (handoff) {
            case Handoff.Page(URI url) ->
                    new StoredHandoff(
                            Optional.of(url), Optional.empty(), Optional.empty(), Map.of());
            case Handoff.SdkToken(String token, var expiresAt, var configuration) ->
                    new StoredHandoff(
                            Optional.empty(), Optional.of(token), expiresAt, configuration);
        };
    }

    Handoff toHandoff() {
        return page.<Handoff>map(Handoff.Page::new)
                .orElseGet(() ->
                        new Handoff.SdkToken(token.orElseThrow(), tokenExpiresAt, configuration));
    }

    @Override
    public String toString() {
        return "StoredHandoff[redacted]";
    }
}
