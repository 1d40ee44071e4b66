package io.idrelay.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a Quarkus test its broker, its databases and its keys.
 *
 * <p>Arguments: {@code databases}, a comma-separated list of data source names, {@code <default>}
 * for the one without a name (default: {@code <default>}; empty for none); {@code service}, the
 * service under test (default: process-service). Each application started gets fresh databases; the
 * broker is one per JVM.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    /** The {@code idrelay.public-url} of every test. */
    public static final String PUBLIC_URL = "https://idrelay.test";

    private static final String DEFAULT_DATABASE = "<default>";

    private List<String> databases = List.of(DEFAULT_DATABASE);
    private String service = "process-service";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        Optional.ofNullable(arguments.get("databases"))
                .ifPresent(list ->
                        databases =
                                Arrays.stream(list.split(",", -1))
                                        .map(String::strip)
                                        .filter(name -> !name.isEmpty())
                                        .toList());
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", TestKafka.bootstrapServers());
        settings.put("quarkus.http.test-port", "0");
        settings.put("idrelay.public-url", PUBLIC_URL);
        settings.put("idrelay.service", service);
        // A broker inside the test's JVM writes to the same log.
        for (String chatter : List.of("org.apache.kafka", "kafka", "state.change.logger")) {
            settings.put("quarkus.log.category.\"" + chatter + "\".level", "WARN");
        }
        databases.forEach(name -> addDatabase(settings, name));
        settings.putAll(TestKeyFiles.settings(service));
        return settings;
    }

    @Override
    public void stop() {
        // Servers are shared by all tests of the JVM and end with it.
    }

    private static void addDatabase(Map<String, String> settings, String name) {
        String prefix =
                name.equals(DEFAULT_DATABASE)
                        ? "quarkus.datasource."
                        : "quarkus.datasource.\"" + name + "\".";
        settings.put(prefix + "jdbc.url", TestDatabase.create());
        settings.put(prefix + "username", TestDatabase.USER);
        settings.put(prefix + "password", TestDatabase.USER);
    }
}
