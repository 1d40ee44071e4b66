package io.idrelay.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {
    @Test
    void webhookBeyondTheNumberFindsNoPlace() {
        InFlight inFlight = new InFlight(1, 10_000_000);
        var first = inFlight.take(10).orElseThrow();

        var second = inFlight.take(10);

        assertThat(second).isEmpty();
        first.release();
        assertThat(inFlight.take(10)).isPresent();
    }

    @Test
    void webhookBeyondTheMemoryFindsNoPlace() {
        InFlight inFlight = new InFlight(100, 1000 + InFlight.OVERHEAD_BYTES);
        assertThat(inFlight.take(1001)).isEmpty();

        var exact = inFlight.take(1000);

        assertThat(exact).isPresent();
        assertThat(inFlight.bytes()).isEqualTo(1000 + InFlight.OVERHEAD_BYTES);
        assertThat(inFlight.records()).isEqualTo(1);
    }

    @Test
    void placeIsGivenBackOnce() {
        InFlight inFlight = new InFlight(5, 1_000_000);
        var place = inFlight.take(1).orElseThrow();
        assertThat(inFlight.take(1)).isPresent();

        place.release();
        place.release();

        assertThat(inFlight.records()).isEqualTo(1);
        assertThat(inFlight.bytes()).isEqualTo(1 + InFlight.OVERHEAD_BYTES);
    }
}
