package io.idrelay.vendor.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the stub says to a request. */
public record StubAnswer(int status, Map<String, String> headers, byte[] body) {
    /** JSON. */
    public static StubAnswer json(int status, String body) {
        return new StubAnswer(
                status,
                Map.of("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** A status and nothing else. */
    public static StubAnswer empty(int status) {
        return new StubAnswer(status, Map.of(), new byte[0]);
    }
}
