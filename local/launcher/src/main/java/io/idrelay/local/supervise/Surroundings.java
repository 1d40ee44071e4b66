package io.idrelay.local.supervise;

/**
 * What a part's process is put into, for example a network namespace of its own.
 *
 * <p>Called each time the part is started, also again after it was stopped.
 */
@FunctionalInterface
public interface Surroundings {
    /** The machine as it is. */
    Surroundings NONE = (part, port, process) -> {};

    /**
     * Changes how the part will be started. What the command becomes must in the end be replaced by
     * the part itself, so that the process that is watched and stopped is the part's own.
     *
     * @param port where the part will answer, on the loopback address
     * @param process complete but not started
     */
    void prepare(PartName part, int port, ProcessBuilder process);
}
