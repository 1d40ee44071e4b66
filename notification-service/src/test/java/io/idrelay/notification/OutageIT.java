package io.idrelay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.Topic;
import io.idrelay.notification.delivery.TestDeliveries;
import io.idrelay.notification.endpoint.TestEndpoints;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database goes away and comes back; nothing is skipped meanwhile. */
@QuarkusTest
@TestProfile(FastDeliveries.class)
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "notification-service")
        })
class OutageIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject TestEndpoints endpoints;
    @Inject TestDeliveries deliveries;
    @Inject TestDetails details;
    @Inject javax.sql.DataSource database;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "quarkus.datasource.\"keys\".jdbc.url")
    String keysUrl;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eventThatNeedsItsKeyWaitsForTheDatabaseOfKeys() throws Exception {
        MerchantId merchant = Api.newMerchant();
        TestProcess process = TestProcess.of(merchant);
        endpoints.full(merchant, receiver.url());
        long quarantined = quarantined();
        shut(database, keysUrl);

        try {
            TestEvents.publish(process.changed(1, ProcessStatus.ACCEPTED, details.sealed(process)));
            await().during(Duration.ofSeconds(3))
                    .atMost(SOON)
                    .until(() -> deliveries.statuses(process.id()).isEmpty());
        } finally {
            open(database, keysUrl);
        }

        await().atMost(SOON)
                .until(() -> deliveries.statuses(process.id()).equals(List.of("delivered")));
        assertThat(receiver.received().getFirst().text()).contains("customer-1");
        assertThat(quarantined()).isEqualTo(quarantined);
    }

    @Test
    void eventsWaitWhileTheDatabaseIsAway() throws Exception {
        MerchantId merchant = Api.newMerchant();
        TestProcess process = TestProcess.of(merchant);
        endpoints.thin(merchant, receiver.url());
        long quarantined = quarantined();
        shut(keys, databaseUrl);

        try {
            TestEvents.publish(process.changed(1, ProcessStatus.CREATED));
            await().during(Duration.ofSeconds(2)).until(() -> receiver.received().isEmpty());
        } finally {
            open(keys, databaseUrl);
        }

        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> deliveries.statuses(process.id()).equals(List.of("delivered")));
        Api.as(merchant).get("/v1/callback-endpoints").then().statusCode(200);
        assertThat(quarantined()).isEqualTo(quarantined);
    }

    private static long quarantined() {
        return TestEvents.records(Topic.quarantineOf(ServiceName.NOTIFICATION_SERVICE)).size();
    }

    private static void shut(javax.sql.DataSource neighbor, String url) throws SQLException {
        execute(neighbor, "alter database " + name(url) + " allow_connections false");
        execute(
                neighbor,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + name(url)
                        + "'");
    }

    private static void open(javax.sql.DataSource neighbor, String url) throws SQLException {
        execute(neighbor, "alter database " + name(url) + " allow_connections true");
    }

    private static void execute(javax.sql.DataSource neighbor, String sql) throws SQLException {
        try (Connection connection = neighbor.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String url) {
        return url.replaceAll("^.*/([^/?]+).*$", "$1");
    }
}
