package io.idrelay.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TopicSetupTest {
    private static final TestConfig CONFIG = new TestConfig(1, Duration.ofSeconds(5));

    @Test
    void brokerThatStaysAwayIsNamed() {
        TopicSetup setup = new TopicSetup(broker("127.0.0.1:1"), CONFIG);

        assertThatThrownBy(() -> setup.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void interruptEndsTheWaitForABrokerThatTakesButNeverAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            TopicSetup setup = new TopicSetup(broker("127.0.0.1:" + silent.getLocalPort()), CONFIG);
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread starting = Thread.ofPlatform().start(() -> end.complete(endOf(setup)));
            silent.accept();

            starting.interrupt();

            // An answer would be waited for longer than this.
            assertThat(end.get(4, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    private static Throwable endOf(TopicSetup setup) {
        try {
            setup.start(new StartupEvent());
            return new AssertionError("it started");
        } catch (InterruptedException | RuntimeException e) {
            return e;
        }
    }

    private static Map<String, Object> broker(String address) {
        return Map.of("bootstrap.servers", address);
    }
}
