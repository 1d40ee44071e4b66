package io.idrelay.token.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sees to it that there is a key, and that none signs for too long. */
@ApplicationScoped
class KeyRotation {
    private final SigningKeys keys;

    KeyRotation(SigningKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        keys.ensureFirst();
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        keys.rotateWhenDue();
    }
}
