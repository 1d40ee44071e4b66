package io.idrelay.platform.testing;

import io.idrelay.local.embedded.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A broker of the test's own that can be stopped and started again at the same address.
 *
 * <p>A field of this type in the test is filled. Its topics are made by the service under test. Put
 * it beside {@link Infrastructure}, whose shared broker it takes the place of.
 */
public final class RestartableBroker implements QuarkusTestResourceLifecycleManager {
    private Optional<EmbeddedKafka> broker = Optional.empty();
    private Path dir = Path.of("");
    private int port;

    @Override
    public int order() {
        // After the infrastructure, whose shared broker must not be stopped.
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            dir = Files.createTempDirectory("idrelay-broker");
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin();
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == RestartableBroker.class);
    }

    /** Starts the broker, with what it kept. */
    public void begin() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            broker = Optional.of(EmbeddedKafka.start(dir, port, 0));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Stops the broker. */
    public void end() {
        broker.ifPresent(EmbeddedKafka::close);
        broker = Optional.empty();
    }

    @Override
    public void stop() {
        end();
    }
}
