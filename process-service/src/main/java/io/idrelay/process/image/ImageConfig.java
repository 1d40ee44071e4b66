package io.idrelay.process.image;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of images. */
@ConfigMapping(prefix = "idrelay.image")
interface ImageConfig {
    /** The largest image a merchant may upload, in bytes; vendors are promised no larger one. */
    @WithDefault("10485760")
    @Min(1024)
    @Max(10_485_760)
    int uploadBytesMax();

    /** The most pixels an uploaded image may say it has. */
    @WithDefault("50000000")
    @Min(1_000_000)
    @Max(500_000_000)
    long pixelsMax();

    /** How many uploads one instance takes in at once; each is held in memory. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int uploadsAtOnce();

    /** How long an upload waits for others before it is told to come again. */
    @WithDefault("5s")
    Duration uploadWait();

    /** How long a link to an image works. */
    @WithDefault("15m")
    Duration linkLife();

    /** How many images of one result are fetched from its vendor; others are left there. */
    @WithDefault("30")
    @Min(1)
    @Max(200)
    int fetchedMax();

    /** The largest image or recording taken from a vendor, in bytes. */
    @WithDefault("33554432")
    @Min(1024)
    @Max(33_554_432)
    int fetchBytesMax();

    /** How many fetches one instance takes up at once. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int fetchBatch();

    /** How many of them run side by side; each is held in memory. */
    @WithDefault("2")
    @Min(1)
    @Max(32)
    int fetchesAtOnce();

    /** How often due fetches are looked for. */
    @WithDefault("1s")
    Duration fetchEvery();

    /** How long a fetch that was taken up is left to its instance; another takes it up then. */
    @WithDefault("3m")
    Duration fetchLease();

    /** How long after a fetch that failed it is tried again; doubles each time. */
    @WithDefault("5s")
    Duration retryFirst();

    /** The longest wait between two tries. */
    @WithDefault("10m")
    Duration retryLongest();

    /** How long an image is tried for, counted from the result that named it. */
    @WithDefault("24h")
    Duration fetchFor();

    /** How often objects that nothing refers to are removed. */
    @WithDefault("30s")
    Duration removalEvery();

    /** How long a new object may go without being referred to; longer than any lease or upload. */
    @WithDefault("1h")
    Duration unclaimedFor();
}
