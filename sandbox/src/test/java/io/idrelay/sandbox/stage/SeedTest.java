package io.idrelay.sandbox.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static Seed seed(String seed) {
        return new Seed(
                new StageConfig() {
                    @Override
                    public Optional<String> seed() {
                        return Optional.ofNullable(seed);
                    }

                    @Override
                    public Duration processingDelay() {
                        return Duration.ZERO;
                    }

                    @Override
                    public int sessionsMax() {
                        return 1;
                    }

                    @Override
                    public int delayedMax() {
                        return 1;
                    }
                });
    }

    @Test
    void theSameSeedMakesTheSameIds() {
        assertThat(seed("a").uuid("x", "y")).isEqualTo(seed("a").uuid("x", "y"));
        assertThat(seed("a").token("x", "y")).isEqualTo(seed("a").token("x", "y"));
    }

    @Test
    void anotherSeedOrOwnerMakesAnotherId() {
        assertThat(seed("a").uuid("x", "y"))
                .isNotEqualTo(seed("b").uuid("x", "y"))
                .isNotEqualTo(seed("a").uuid("xy"))
                .isNotEqualTo(seed("a").uuid("y", "x"));
    }

    @Test
    void withoutASeedEveryStartMakesOtherIds() {
        assertThat(seed(null).uuid("x")).isNotEqualTo(seed(null).uuid("x"));
    }

    @Test
    void idsLookLikeRandomUuids() {
        UUID uuid = UUID.fromString(seed("a").uuid("x"));

        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
    }
}
