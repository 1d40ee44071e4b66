package io.idrelay.notification.delivery;

import java.time.Duration;
import java.util.List;

/** Settings with a short deadline and a small answer. */
record ShortDeliveries(Duration timeout, int answerBytesMax) implements DeliveriesConfig {

    @Override
    public List<Duration> schedule() {
        return List.of(Duration.ZERO);
    }

    @Override
    public int jitterPercent() {
        return 0;
    }

    @Override
    public int concurrentMax() {
        return 8;
    }

    @Override
    public int concurrentPerEndpointMax() {
        return 8;
    }

    @Override
    public int concurrentPerFailingEndpointMax() {
        return 8;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
    }
}
