package io.idrelay.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerWatchTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicBoolean broker = new AtomicBoolean(true);
    private final BrokerWatch watch = new BrokerWatch(this::probe, NEVER, Duration.ofMillis(5));

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void brokerIsAwayUntilItHasAnswered() {
        assertThat(watch.there()).isFalse();

        watch.start();

        await().until(watch::there);
    }

    @Test
    void missedRecordMakesItAwayAtOnceAndAskedAgain() {
        watch.start();
        await().until(watch::there);
        broker.set(false);

        watch.missed();

        assertThat(watch.there()).isFalse();
        broker.set(true);
        await().until(watch::there);
    }

    private boolean probe() {
        return broker.get();
    }
}
