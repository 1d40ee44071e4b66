package io.idrelay.platform.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final CachedTokens tokens =
            new CachedTokens(Duration.ofSeconds(5), Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void tokenIsAskedForOnce() {
        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-1");
        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-1");
        assertThat(value(tokens.get("b", () -> token(60)))).isEqualTo("token-2");
    }

    @Test
    void tokenPastItsUseIsAskedForAgain() {
        tokens.get("a", () -> token(0));

        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-2");
    }

    @Test
    void failureIsNotKept() {
        Outcome failed =
                new Outcome.Failed(
                        VendorFailure.of(VendorFailure.Kind.UNAVAILABLE, "vendor-unavailable"));

        assertThat(tokens.get("a", () -> failed)).isEqualTo(failed);
        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-1");
    }

    @Test
    void droppedTokenIsAskedForAgain() {
        tokens.get("a", () -> token(60));

        tokens.drop("a", "token-1");

        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-2");
    }

    @Test
    void lateDropLeavesANewerTokenAlone() {
        tokens.get("a", () -> token(60));
        tokens.drop("a", "token-1");
        tokens.get("a", () -> token(60));

        tokens.drop("a", "token-1");

        assertThat(value(tokens.get("a", () -> token(60)))).isEqualTo("token-2");
    }

    @Test
    void manyCallersWaitForOneToken() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        List<Future<Outcome>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 100; caller++) {
                callers.add(
                        threads.submit(() ->
                                tokens.get(
                                        "a",
                                        () -> {
                                            asking.countDown();
                                            await(answer);
                                            return token(60);
                                        })));
            }
            asking.await();
            answer.countDown();
        }

        for (Future<Outcome> caller : callers) {
            assertThat(value(caller.get())).isEqualTo("token-1");
        }
        assertThat(asked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome token(int seconds) {
        return new Outcome.Token("token-" + asked.incrementAndGet(), NOW.plusSeconds(seconds));
    }

    private static String value(Outcome outcome) {
        return ((Outcome.Token) outcome).value();
    }
}
