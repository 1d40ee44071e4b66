package io.idrelay.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestServersIT {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void eventsArePublishedAndReadBack() {
        Event<?> event =
                Event.of(
                        new SigningKeyPublished("key-1", Map.of("kty", "EC"), NOON, null),
                        NOON,
                        Optional.empty());

        TestEvents.publish(event);
        TestEvents.tombstone(Topic.SIGNING_KEYS, "key-2");

        assertThat(TestEvents.read(Topic.SIGNING_KEYS)).contains(event);
        assertThat(TestEvents.records(Topic.SIGNING_KEYS.topicName())).hasSize(2);
    }

    @Test
    void eachDatabaseIsFresh() throws Exception {
        String first = TestDatabase.create();
        String second = TestDatabase.create();

        assertThat(first).isNotEqualTo(second);
        try (Connection connection =
                        DriverManager.getConnection(second, TestDatabase.USER, TestDatabase.USER);
                ResultSet tables =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select 1 from pg_tables where schemaname = 'public'")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void anotherClassLoaderReachesTheSameBroker() throws Exception {
        URL[] here = {TestKafka.class.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader other =
                new URLClassLoader(here, ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = other.loadClass(TestKafka.class.getName());

            Object servers = copy.getMethod("bootstrapServers").invoke(null);

            assertThat(copy).isNotSameAs(TestKafka.class);
            assertThat(servers).isEqualTo(TestKafka.bootstrapServers());
        }
    }

    @Test
    void aQuarkusTestIsGivenItsServers() {
        Infrastructure infrastructure = new Infrastructure();
        infrastructure.init(Map.of("databases", "<default>,keys", "service", "token-service"));

        Map<String, String> settings = infrastructure.start();

        assertThat(settings)
                .containsEntry("kafka.bootstrap.servers", TestKafka.bootstrapServers())
                .containsEntry("idrelay.service", "token-service")
                .containsKeys(
                        "quarkus.datasource.jdbc.url", "quarkus.datasource.\"keys\".jdbc.url");
    }
}
