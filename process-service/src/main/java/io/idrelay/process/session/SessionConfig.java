package io.idrelay.process.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of sessions at vendors. */
@ConfigMapping(prefix = "idrelay.session")
interface SessionConfig {
    /**
     * How long opening may take before the session is given up; longer than a vendor call's own
     * deadline.
     */
    @WithDefault("30s")
    Duration openingDeadline();

    /** What a second request is told to wait while the first opens the session. */
    @WithDefault("2s")
    Duration busyRetryAfter();

    /** How many sessions one verification may have. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int triesMax();

    /** How often overdue sessions and errands at vendors are looked for. */
    @WithDefault("5s")
    Duration sweepEvery();

    /** How many of them are taken at once. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int sweepBatch();

    /**
     * How often a vendor is told of a submit or a cancel before that is given up; a verification
     * that could not be submitted fails then.
     */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int errandAttemptsMax();

    /** The wait after the first failed try of an errand; it doubles with each. */
    @WithDefault("5s")
    Duration errandBackoff();

    /** The longest wait between two tries of an errand. */
    @WithDefault("10m")
    Duration errandBackoffMax();

    /** How long an errand, or one step of a submission, may take; longer than a vendor's calls. */
    @WithDefault("90s")
    Duration errandLease();
}
