package io.idrelay.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
    private static final MemorySize SERVER = new MemorySize(BigInteger.valueOf(1000));
    private static final MemorySize SMALL = new MemorySize(BigInteger.valueOf(10));

    @Test
    void withoutSettingsTheServersLimitHoldsEverywhere() {
        BodyLimits limits = new BodyLimits(SERVER, Optional.empty(), Optional.empty());

        assertThat(limits.bytesMax("/things")).isEqualTo(1000);
    }

    @Test
    void largeBodiesAreTakenAtTheNamedAddressesAlone() {
        BodyLimits limits =
                new BodyLimits(SERVER, Optional.of(SMALL), Optional.of("/things/[^/]+/image"));

        assertThat(limits.bytesMax("/things/1/image")).isEqualTo(1000);
        assertThat(limits.bytesMax("/things/1/image/more")).isEqualTo(10);
        assertThat(limits.bytesMax("/things")).isEqualTo(10);
        assertThat(limits.bytesMax(null)).isEqualTo(10);
    }

    @Test
    void limitAboveTheServersIsTheServers() {
        BodyLimits limits = new BodyLimits(SMALL, Optional.of(SERVER), Optional.empty());

        assertThat(limits.bytesMax("/things")).isEqualTo(10);
    }
}
