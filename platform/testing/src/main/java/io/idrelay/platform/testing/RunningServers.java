package io.idrelay.platform.testing;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The broker and the database server of this JVM, each started when first asked for.
 *
 * <p>Quarkus loads test classes anew for each application, and closes their class loader with it;
 * servers started there would multiply and break. They live in the system class loader, and every
 * copy of this class asks that one.
 */
final class RunningServers {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Backend backend;
    private static @Nullable String kafka;
    private static Backend.@Nullable DatabaseServer database;

    private RunningServers() {}

    static String kafka() {
        return inSystemClassLoader("startedKafka");
    }

    static String newDatabase() {
        return inSystemClassLoader("createdDatabase");
    }

    @SuppressWarnings("unused") // called by name
    private static synchronized String startedKafka() {
        String running = kafka;
        if (running == null) {
            running = backend().startKafka();
            TestTopics.create(running);
            kafka = running;
        }
        return running;
    }

    @SuppressWarnings("unused") // called by name
    private static synchronized String createdDatabase() {
        Backend.DatabaseServer running = database;
        if (running == null) {
            running = backend().startDatabase();
            database = running;
        }
        return running.create("test_" + DATABASES.incrementAndGet());
    }

    private static Backend backend() {
        Backend chosen = backend;
        if (chosen == null) {
            chosen = InfrastructureSwitch.choose();
            backend = chosen;
        }
        return chosen;
    }

    private static String inSystemClassLoader(String method) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Method found =
                    Class.forName(RunningServers.class.getName(), true, system)
                            .getDeclaredMethod(method);
            found.setAccessible(true);
            return (String) found.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test servers did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
