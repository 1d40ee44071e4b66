package io.idrelay.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker takes webhooks. */
@Readiness
@ApplicationScoped
class LogReady implements HealthCheck {
    private final WebhookLog log;

    LogReady(WebhookLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhook-log").status(log.usable()).build();
    }
}
