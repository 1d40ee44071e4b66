package io.idrelay.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process; a signal that comes while it works is not lost. */
@ApplicationScoped
class RelaySignal {
    private final Semaphore news = new Semaphore(0);

    void wake() {
        news.release();
    }

    /** Waits for news, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}
