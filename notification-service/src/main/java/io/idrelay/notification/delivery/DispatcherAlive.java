package io.idrelay.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Without its dispatcher the service delivers nothing, however well it answers. */
@Liveness
@ApplicationScoped
class DispatcherAlive implements HealthCheck {
    private final DeliveryDispatcher dispatcher;

    DispatcherAlive(DeliveryDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("delivery dispatcher").status(dispatcher.alive()).build();
    }
}
