package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.sandbox.stage.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** idrelay's API as the demo merchant's backend calls it, with its own access token. */
@ApplicationScoped
class Relay {
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(30);

    private final Wire wire;
    private final DemoSettings settings;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private Optional<AccessToken> current = Optional.empty();

    @Inject
    Relay(Wire wire, DemoSettings settings, PublicUrl publicUrl, Clock clock) {
        this.wire = wire;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    private record AccessToken(DemoSettings.Credentials owner, String text, Instant renewAt) {
        @Override
        public String toString() {
            return "AccessToken[redacted]";
        }
    }

    JsonNode get(String path) {
        return authorized(headers -> wire.get(at(path), headers)).orRefuse("GET " + path);
    }

    JsonNode post(String path, JsonNode body) {
        return authorized(headers -> wire.postJson(at(path), headers, body))
                .orRefuse("POST " + path);
    }

    JsonNode post(String path) {
        return authorized(headers -> wire.post(at(path), headers)).orRefuse("POST " + path);
    }

    /** Forgets the token, so that new credentials are used at once. */
    synchronized void forgetToken() {
        current = Optional.empty();
    }

    // A token may end early, when its key or its client is revoked: then one more try is made.
    private Wire.Reply authorized(Function<Map<String, String>, Wire.Reply> call) {
        Wire.Reply first = call.apply(bearer());
        if (first.status() != 401) {
            return first;
        }
        forgetToken();
        return call.apply(bearer());
    }

    private synchronized Map<String, String> bearer() {
        DemoSettings.Credentials credentials =
                settings.credentials()
                        .orElseThrow(() ->
                                DemoRefusal.of(
                                        409,
                                        "The demo merchant has no credentials yet; POST"
                                                + " them to /demo/settings"));
        AccessToken token =
                current.filter(known -> known.owner().equals(credentials))
                        .filter(known -> clock.instant().isBefore(known.renewAt()))
                        .orElseGet(() -> fetch(credentials));
        current = Optional.of(token);
        return Map.of("Authorization", "Bearer " + token.text());
    }

    private AccessToken fetch(DemoSettings.Credentials credentials) {
        String pair = credentials.clientId() + ":" + credentials.clientSecret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        JsonNode answer =
                wire.postForm(
                                at("/oauth2/token"),
                                Map.of("Authorization", "Basic " + basic),
                                Map.of("grant_type", "client_credentials"))
                        .orRefuse("POST /oauth2/token");
        Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        return new AccessToken(
                credentials,
                answer.path("access_token").asText(),
                clock.instant().plus(lifetime).minus(RENEWED_BEFORE_END));
    }

    private URI at(String path) {
        return URI.create(publicUrl.of(path));
    }
}
