package io.idrelay.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes the dispatcher. Rings that come while it is awake are one. */
@ApplicationScoped
class DeliveryBell {
    private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);

    void ringAfterCommit(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued queued) {
        ring();
    }

    void ring() {
        var _ = rung.offer(true);
    }

    void await(Duration timeout) throws InterruptedException {
        var _ = rung.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
