package io.idrelay.platform.events;

/**
 * While this is open, the thread that opened it is interrupted when the JVM is asked to end.
 *
 * <p>Quarkus ends only what has started: without this a start that waits would wait on.
 */
final class EndInterrupt implements AutoCloseable {
    private final Thread hook;

    private EndInterrupt(Thread waiting) {
        hook = new Thread(waiting::interrupt, "end-interrupt");
    }

    /**
     * For the calling thread.
     *
     * @throws IllegalStateException when the JVM is ending already
     */
    static EndInterrupt open() {
        EndInterrupt made = new EndInterrupt(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(made.hook);
        return made;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook ran or runs: what is thrown because of it matters more.
        }
    }
}
