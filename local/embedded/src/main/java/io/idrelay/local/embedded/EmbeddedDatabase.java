package io.idrelay.local.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One real PostgreSQL server, run from packaged binaries as a child of this JVM.
 *
 * <p>It is durable (fsync and synchronous_commit on, unlike its library's defaults), UTF-8 whatever
 * the machine's locale, and listens on 127.0.0.1 only, with user and password {@value #USER}. A
 * server that a killed run left on the same directory is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The user, and the password, of every database. */
    public static final String USER = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration START_TIME_MAX = Duration.ofSeconds(60);

    private final DirectoryClaim claim;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DirectoryClaim claim, EmbeddedPostgres server) {
        this.claim = claim;
        this.server = server;
    }

    /**
     * Starts a server; returns once it answers.
     *
     * @param dir its data and its log; made when absent
     * @param port where clients connect, 0 for a free one
     * @param keep whether the data outlives {@link #close}
     * @throws EmbeddedStartFailed when the port is taken, the directory is in use or the start
     *     fails
     */
    public static EmbeddedDatabase start(Path dir, int port, boolean keep) {
        DirectoryClaim claim = DirectoryClaim.take(dir);
        try {
            stopLeftoverOf(dir);
            int freePort = Ports.orFree(port, "the database");
            return new EmbeddedDatabase(claim, run(dir, freePort, keep));
        } catch (EmbeddedStartFailed e) {
            claim.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            claim.close();
            throw new EmbeddedStartFailed(
                    "The database did not start on %s: its reason is in %s; free space on the disk, or run as a user other than root where user namespaces are off."
                            .formatted(dir, logOf(dir)),
                    e);
        }
    }

    /**
     * Stops the server that a killed run left on this directory.
     *
     * @return whether there was one; never touches a server whose owner still lives
     */
    public static boolean stopLeftover(Path dir) {
        if (!Files.isDirectory(dir)) {
            return false;
        }
        Optional<DirectoryClaim> claim = DirectoryClaim.tryTake(dir);
        if (claim.isEmpty()) {
            return false;
        }
        try (DirectoryClaim held = claim.get()) {
            return stopLeftoverOf(dir);
        }
    }

    /** Where a database is reached, with {@value #USER} as user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(Ports.HOST, server.getPort(), requireName(database));
    }

    /**
     * Makes a database, unless it is there.
     *
     * @param name lowercase letters, digits and underscores
     */
    public void createDatabase(String name) {
        requireName(name);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, name)) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            claim.close();
        }
    }

    private static EmbeddedPostgres run(Path dir, int port, boolean keep) throws IOException {
        Redirect log = Redirect.appendTo(logOf(dir).toFile());
        Files.deleteIfExists(logOf(dir));
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(dataOf(dir))
                        .setCleanDataDirectory(!keep)
                        .setOverrideWorkingDirectory(binaries())
                        .setPort(port)
                        .setPGStartupWait(START_TIME_MAX)
                        .setOutputRedirector(log)
                        .setErrorRedirector(log);
        return configure(builder).start();
    }

    private static EmbeddedPostgres.Builder configure(EmbeddedPostgres.Builder builder) {
        return builder
                // The same order of text on every machine, whatever locales it has.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library's own defaults are off: it was made for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_wal_size", "256MB")
                .setServerConfig("jit", "off")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("timezone", "UTC");
    }

    private static boolean stopLeftoverOf(Path dir) {
        Optional<Postmaster> leftover = Postmaster.runningOn(dataOf(dir));
        leftover.ifPresent(Postmaster::stop);
        return leftover.isPresent();
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database is named with a-z, 0-9 and _: " + name);
        }
        return name;
    }

    /** Unpacked once per user; another user's copy could be neither trusted nor repaired. */
    private static File binaries() {
        String temporary = System.getProperty("java.io.tmpdir", "/tmp");
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9]", "_");
        return new File(temporary, "idrelay-postgres-" + user);
    }

    private static Path dataOf(Path dir) {
        return dir.toAbsolutePath().resolve("data");
    }

    private static Path logOf(Path dir) {
        return dir.toAbsolutePath().resolve("postgres.log");
    }
}
