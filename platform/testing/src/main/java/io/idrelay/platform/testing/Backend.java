package io.idrelay.platform.testing;

/** Where the broker and the database server of a test run come from. */
interface Backend {
    /** Starts a broker that stops with this JVM; gives its bootstrap servers. */
    String startKafka();

    /** Starts a database server that stops with this JVM. */
    DatabaseServer startDatabase();

    /** A running server. */
    interface DatabaseServer {
        /** Makes a database and gives its JDBC URL. */
        String create(String name);
    }
}
