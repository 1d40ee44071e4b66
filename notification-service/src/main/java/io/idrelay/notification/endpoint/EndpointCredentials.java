package io.idrelay.notification.endpoint;

import io.idrelay.notification.signing.SigningSecrets;
import java.util.Map;

/** What a callback to an endpoint is signed with and what headers it carries, opened. */
public record EndpointCredentials(SigningSecrets secrets, Map<String, String> headers) {

    @Override
    public String toString() {
        return "EndpointCredentials[redacted]";
    }
}
