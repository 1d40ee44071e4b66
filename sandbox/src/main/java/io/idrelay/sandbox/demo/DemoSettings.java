package io.idrelay.sandbox.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the demo merchant was given at idrelay: told at run time, kept in memory only. */
@ApplicationScoped
class DemoSettings {
    private Optional<Credentials> credentials = Optional.empty();
    private Optional<String> webhookSecret = Optional.empty();

    /** An API client of idrelay's. */
    record Credentials(String clientId, String clientSecret) {
        @Override
        public String toString() {
            return "Credentials[redacted]";
        }
    }

    synchronized void tell(Optional<Credentials> client, Optional<String> secret) {
        credentials = client.or(() -> credentials);
        webhookSecret = secret.or(() -> webhookSecret);
    }

    synchronized Optional<Credentials> credentials() {
        return credentials;
    }

    synchronized Optional<String> webhookSecret() {
        return webhookSecret;
    }
}
