package io.idrelay.process.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.testing.Infrastructure;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import io.idrelay.process.Orders;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {
            @ResourceArg(name = "databases", value = "<default>,keys"),
            @ResourceArg(name = "service", value = "process-service")
        })
class OpeningDeadlockIT {
    private static final String PROCESS = "select 1 from process where id = ? for update";
    private static final String SESSION = "select 1 from session where id = ? for update";

    @Inject FakeVendor vendor;
    @Inject AgroalDataSource database;

    /**
     * The end of the opening is made to wait for the process behind one transaction and before
     * another; the latter holds the session, so once the first lets go the two block each other.
     * Only the opening's end looks for deadlocks, so the database ends it and never the other.
     */
    @Test
    void openingWhoseEndLosesADeadlockIsEndedAgain() throws Exception {
        vendor.reset();
        MerchantId merchant = Callers.merchant();
        Callers.openAccount(merchant);
        ProcessId process = Orders.appProcess(merchant);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection first = transaction();
                Connection rival = transaction()) {
            vendor.answers(request -> heldUp(request, process, first, rival));
            CompletableFuture<Response> opening =
                    CompletableFuture.supplyAsync(() -> open(merchant, process), threads);
            awaitWaiting(1);
            CompletableFuture<Void> rivalry =
                    CompletableFuture.runAsync(() -> lock(rival, PROCESS, process.uuid()), threads);
            awaitWaiting(2);
            first.commit();
            // The rival has the process now: the opening's end was rolled back while it held it.
            rivalry.get();
            rival.commit();

            opening.get().then().statusCode(200).body("token", equalTo("fake-token"));
        }
        assertThat(vendor.opened()).hasSize(1);
        assertThat(Orders.status(merchant, process)).isEqualTo("awaiting_capture");
    }

    private static Response open(MerchantId merchant, ProcessId process) {
        return Callers.asApp(merchant, process).post("/v1/app/processes/" + process + "/session");
    }

    private static OpenOutcome heldUp(
            OpenRequest request, ProcessId process, Connection first, Connection rival) {
        lock(first, PROCESS, process.uuid());
        lock(rival, SESSION, request.sessionId().uuid());
        return FakeVendor.open(request);
    }

    /** A transaction that waits for locks without ever looking for a deadlock. */
    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            settings.execute("set local deadlock_timeout = '1h'");
        }
        return connection;
    }

    private static void lock(Connection connection, String row, UUID id) {
        try (PreparedStatement lock = connection.prepareStatement(row)) {
            lock.setObject(1, id);
            try (ResultSet found = lock.executeQuery()) {
                assertThat(found.next()).isTrue();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until so many transactions wait for locks. */
    private void awaitWaiting(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() >= count);
    }

    private long waiting() throws SQLException {
        String query =
                "select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
