package io.idrelay.process.session;

import io.idrelay.vendor.spi.Handoff;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How the end user gets to the vendor, as it rests sealed: a page, a token, or neither where images
 * are uploaded.
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
            case Handoff.Upload _ ->
                    new StoredHandoff(
                            Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
            case Handoff.SdkToken(String token, var expiresAt, var configuration) ->
                    new StoredHandoff(
                            Optional.empty(), Optional.of(token), expiresAt, configuration);
        };
    }

    Handoff toHandoff() {
        Optional<Handoff> sdk =
                token.map(t -> new Handoff.SdkToken(t, tokenExpiresAt, configuration));
        return page.<Handoff>map(Handoff.Page::new).or(() -> sdk).orElseGet(Handoff.Upload::new);
    }

    @Override
    public String toString() {
        return "StoredHandoff[redacted]";
    }
}
