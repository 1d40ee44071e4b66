package io.idrelay.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with a schedule of moments, for tests that see a delivery through. */
public class FastDeliveries implements QuarkusTestProfile {
    /** How many attempts a delivery gets. */
    public static final int ATTEMPTS = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "idrelay.deliveries.schedule", "0s,200ms,300ms,400ms",
                "idrelay.deliveries.jitter-percent", "0",
                "idrelay.deliveries.poll-interval", "100ms",
                "idrelay.deliveries.timeout", "2s",
                "idrelay.deliveries.concurrent-per-endpoint-max", "4");
    }
}
