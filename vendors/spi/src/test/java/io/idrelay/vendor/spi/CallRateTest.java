package io.idrelay.vendor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallRateTest {
    private final CallRate rate = new CallRate("product", Map.of("SMALL", 5, "LARGE", 50), "calls");

    @Test
    void rateHangsOnTheSetting() {
        assertThat(rate.of(Map.of("product", "SMALL"))).contains(5);
        assertThat(rate.of(Map.of("product", "LARGE"))).contains(50);
    }

    @Test
    void operatorsNumberWins() {
        assertThat(rate.of(Map.of("product", "SMALL", "calls", "2"))).contains(2);
    }

    @Test
    void unknownProductHasNoRate() {
        assertThat(rate.of(Map.of("product", "OTHER"))).isEmpty();
        assertThat(rate.of(Map.of())).isEmpty();
    }

    @Test
    void whatIsNoNumberIsIgnored() {
        assertThat(rate.of(Map.of("product", "SMALL", "calls", "0"))).contains(5);
        assertThat(rate.of(Map.of("product", "SMALL", "calls", "many"))).contains(5);
    }
}
