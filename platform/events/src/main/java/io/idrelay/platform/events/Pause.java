package io.idrelay.platform.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends with the application. */
final class Pause {
    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    /**
     * Waits so long.
     *
     * @throws InterruptedException when the application stops
     */
    void take(Duration length) throws InterruptedException {
        if (stopped.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the application stops");
        }
    }
}
