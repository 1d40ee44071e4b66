package io.idrelay.process.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of results. */
@ConfigMapping(prefix = "idrelay.outcome")
interface OutcomeConfig {
    /**
     * What becomes of a person whom the vendor accepted and whose data is not the dossier's: {@code
     * review} or {@code reject}; such a person is never accepted.
     */
    @WithDefault("review")
    DataMismatch dataMismatch();

    /** How many results of one verification are kept, beyond those that decided something. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int recordedMax();

    /** How long a result waits for its session to become known. */
    @WithDefault("7d")
    Duration parkedFor();

    /** How many results of one vendor account may wait for their sessions. */
    @WithDefault("1000")
    @Min(1)
    @Max(100000)
    int parkedPerAccountMax();

    /** How many waiting results, or results to be asked for, are taken up in one transaction. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();

    /** How long after a fetch that failed the result is asked for again; doubles each time. */
    @WithDefault("5s")
    Duration retryFirst();

    /** The longest wait between two requests for a result. */
    @WithDefault("1h")
    Duration retryLongest();

    /**
     * The longest a vendor's usual time is taken to be; a result that is later than that is asked
     * for.
     */
    @WithDefault("1h")
    Duration usualTimeMax();

    /** How often a session's result is asked for without being told to by the vendor. */
    @WithDefault("24")
    @Min(1)
    @Max(1000)
    int requestsMax();

    /** How often results that waited for their session are taken up. */
    @WithDefault("1s")
    Duration parkedEvery();

    /** How often is looked for results to be asked for. */
    @WithDefault("1s")
    Duration sweepEvery();
}
