package io.idrelay.local.supervise;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings a service is started with. */
final class Environment {
    private final Installation installation;
    private final Map<String, String> shared;

    Environment(Installation installation, String bootstrapServers) {
        this.installation = installation;
        this.shared =
                Map.of(
                        "QUARKUS_PROFILE",
                        "local",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "IDRELAY_PUBLIC_URL",
                        installation.publicUrl(),
                        "IDRELAY_SEALING_PUBLIC_KEYS",
                        installation.data().keys().resolve("public-keys.json").toString());
    }

    Map<String, String> of(PartName part, Services.JdbcUrls databases) {
        Map<String, String> all = new HashMap<>(shared);
        Path keys = installation.data().keys();
        all.put(
                "IDRELAY_SEALING_PRIVATE_KEY",
                keys.resolve(part.text() + ".private.json").toString());
        switch (part) {
            case TOKEN_SERVICE -> {
                database(all, "QUARKUS_DATASOURCE_", databases.of(Databases.of(part)));
                kek(all, part);
                Operator operator = Operator.of(installation.data());
                all.put("IDRELAY_OPERATOR_CLIENT_ID", operator.clientId());
                all.put("IDRELAY_OPERATOR_CLIENT_SECRET_SHA256", operator.secretSha256());
            }
            case PROCESS_SERVICE -> {
                databases(all, part, databases);
                all.put("IDRELAY_OBJECTS_FOLDER", installation.data().objects().toString());
            }
            case NOTIFICATION_SERVICE -> databases(all, part, databases);
            // The simulated vendors go on calling back for some minutes while a service is away.
            case SANDBOX -> all.put("IDRELAY_SANDBOX_CALLBACK_ATTEMPTS_MAX", "10");
            case WEBHOOK_INGEST, RESULT_NORMALIZER, DATABASE, BROKER, GATEWAY -> {
                // nothing of their own
            }
        }
        return all;
    }

    private void databases(Map<String, String> all, PartName part, Services.JdbcUrls databases) {
        database(all, "QUARKUS_DATASOURCE_", databases.of(Databases.of(part)));
        database(all, "QUARKUS_DATASOURCE__KEYS__", databases.of(Databases.keysOf(part)));
        kek(all, part);
    }

    private void kek(Map<String, String> all, PartName part) {
        Path kek = installation.data().keys().resolve(part.text() + ".kek.json");
        all.put("IDRELAY_SEALING_KEK", kek.toString());
    }

    private static void database(Map<String, String> all, String prefix, String jdbcUrl) {
        all.put(prefix + "JDBC_URL", jdbcUrl);
        all.put(prefix + "USERNAME", "postgres");
        all.put(prefix + "PASSWORD", "postgres");
    }
}
