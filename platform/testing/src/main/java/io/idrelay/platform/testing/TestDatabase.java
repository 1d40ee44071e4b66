package io.idrelay.platform.testing;

/** Databases of this test run, all on one server per JVM. */
public final class TestDatabase {
    /** The user, and the password, of every database. */
    public static final String USER = "postgres";

    private TestDatabase() {}

    /** A fresh, empty database; gives its JDBC URL. Starts the server at the first call. */
    public static String create() {
        return RunningServers.newDatabase();
    }
}
