package io.idrelay.sandbox.control;

import java.util.List;
import java.util.Optional;

/** What the control API asks of every simulator. */
public interface SimulatedVendor {
    /** As idrelay names the vendor. */
    String name();

    /** Every outcome that a plan may name; the first is the usual one. */
    List<Outcome> outcomes();

    /** At most so many sessions, the newest first. */
    List<SessionView> sessions(int most);

    /** Changes what a session comes to; says whether the session is known. */
    boolean plan(String reference, Plan plan);

    /** Finishes the capture as its end user would. */
    Finish finish(String reference, Optional<String> outcome, Optional<String> person);

    /** Forgets sessions and tokens, and keeps its customers. */
    void reset();

    /**
     * What a session may come to.
     *
     * @param key as plans spell it
     * @param phoneDigits the end of a phone number that chooses it; empty where none does
     */
    record Outcome(String key, String label, String phoneDigits) {}

    /** What became of a wish to finish a capture. */
    enum Finish {
        FINISHED,
        UNKNOWN_SESSION,
        ALREADY_FINISHED
    }
}
