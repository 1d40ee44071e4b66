package io.idrelay.process.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of verifications. */
@ConfigMapping(prefix = "idrelay.verification")
interface VerificationConfig {
    /** How long an end user has when the merchant does not say. */
    @WithDefault("24h")
    Duration expiresAfter();

    /** The longest time a merchant may give an end user. */
    @WithDefault("30d")
    Duration expiresAfterMax();

    /** How much longer than the end user's time a vendor's result is waited for. */
    @WithDefault("3d")
    Duration resultWait();

    /** How often a vendor or a reviewer may ask the end user for more. */
    @WithDefault("5")
    @Min(0)
    @Max(100)
    int roundsMax();

    /** The longest time a read is held until something changes. */
    @WithDefault("30s")
    Duration waitMax();

    /** How many reads are held at once; a further one is answered right away. */
    @WithDefault("256")
    @Min(0)
    @Max(10000)
    int waitersMax();

    /** How often a held read looks for changes that another replica made. */
    @WithDefault("1s")
    Duration waitPoll();

    /** How often overdue verifications are looked for. */
    @WithDefault("5s")
    Duration expiryEvery();

    /** How many overdue verifications are ended in one transaction. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int expiryBatch();
}
