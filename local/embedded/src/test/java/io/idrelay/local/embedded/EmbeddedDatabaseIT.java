package io.idrelay.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir Path dir;

    @Test
    void itIsDurableAndUtf8WhateverTheMachine() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dir, 0, false)) {
            database.createDatabase("one");

            String url = database.jdbcUrl("one");

            assertThat(ask(url, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(url, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(url, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(url, "SHOW max_connections")).isEqualTo("200");
            assertThat(ask(url, "SELECT upper('éß')")).isEqualTo("Éß");
        }
    }

    @Test
    void rowsOutliveARestartAndMakingADatabaseTwiceChangesNothing() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(dir, 0, true)) {
            first.createDatabase("kept");
            run(first.jdbcUrl("kept"), "CREATE TABLE t AS SELECT 42 AS n");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.start(dir, 0, true)) {
            second.createDatabase("kept");

            assertThat(ask(second.jdbcUrl("kept"), "SELECT n FROM t")).isEqualTo("42");
        }
    }

    @Test
    void theDatabaseOfAKilledRunIsStoppedAndItsDataKept() throws Exception {
        KilledRun.on(dir);
        long orphan = pidOfServer();
        assertThat(Postmaster.runningOn(dir.resolve("data"))).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(dir, 0, true)) {
            assertThat(pidOfServer()).isNotEqualTo(orphan);
            assertThat(ask(database.jdbcUrl("kept"), "SELECT 1")).isEqualTo("1");
        }
        assertThat(EmbeddedDatabase.stopLeftover(dir)).isFalse();
    }

    @Test
    void theDatabaseOfAKilledRunCanBeStoppedAlone() throws Exception {
        KilledRun.on(dir);

        boolean stopped = EmbeddedDatabase.stopLeftover(dir);

        assertThat(stopped).isTrue();
        assertThat(Postmaster.runningOn(dir.resolve("data"))).isEmpty();
    }

    @Test
    void aProcessThatOnlyReusesTheOldIdIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path data = Files.createDirectories(dir.resolve("data"));
            Files.writeString(data.resolve("postmaster.pid"), other.pid() + "\n" + data + "\n");

            boolean stopped = EmbeddedDatabase.stopLeftover(dir);

            assertThat(stopped).isFalse();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aDirectoryInUseIsRefusedAndItsDatabaseLeftAlone() throws Exception {
        try (EmbeddedDatabase running = EmbeddedDatabase.start(dir, 0, false)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(dir, 0, false))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining("in use by another running idrelay");

            assertThat(EmbeddedDatabase.stopLeftover(dir)).isFalse();
            assertThat(ask(running.jdbcUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(dir, taken.getLocalPort(), false))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    private long pidOfServer() throws IOException {
        String file = Files.readString(dir.resolve("data").resolve("postmaster.pid"));
        return Long.parseLong(file.lines().findFirst().orElseThrow().strip());
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedDatabase.USER, EmbeddedDatabase.USER);
    }
}
