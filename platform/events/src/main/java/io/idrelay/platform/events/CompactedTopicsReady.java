package io.idrelay.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every compacted topic has been read to the end seen at start. */
@Readiness
@ApplicationScoped
class CompactedTopicsReady implements HealthCheck {
    private final CompactedTopics topics;

    CompactedTopicsReady(CompactedTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Boolean> ready = topics.readiness();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("compacted topics").status(!ready.containsValue(false));
        ready.forEach((topic, is) -> response.withData(topic, is));
        return response.build();
    }
}
