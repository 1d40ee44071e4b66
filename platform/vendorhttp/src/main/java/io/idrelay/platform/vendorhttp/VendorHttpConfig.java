package io.idrelay.platform.vendorhttp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Bounds of every call to a vendor. */
@ConfigMapping(prefix = "idrelay.vendor-http")
public interface VendorHttpConfig {
    /** The one deadline over name lookup, connecting, TLS, every retry and the whole answer. */
    @WithDefault("10s")
    Duration deadline();

    /** How long connecting may take, inside the deadline. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** An answer with a longer body is dropped unread. */
    @WithDefault("3145728")
    @Min(1024)
    @Max(67_108_864)
    int answerBytesMax();

    /** The same for an answer that is, or holds, an image or a recording. */
    @WithDefault("33554432")
    @Min(1024)
    @Max(268_435_456)
    int mediaBytesMax();

    /** How often a request that is safe to send twice is sent again. */
    @WithDefault("2")
    @Min(0)
    @Max(5)
    int retriesMax();

    /** The longest pause before the first retry; it doubles, and half of each is drawn by lot. */
    @WithDefault("200ms")
    Duration retryPause();

    /** Calls under way at once per account. */
    @WithDefault("32")
    @Min(1)
    @Max(1000)
    int concurrentMax();

    /** Calls begun per second and account, unless its vendor allows fewer. */
    @WithDefault("50")
    @Min(1)
    @Max(10_000)
    int ratePerSecond();

    /** Calls after which an account's circuit first looks at how many of them failed. */
    @WithDefault("20")
    @Min(2)
    @Max(1000)
    int circuitCalls();

    /** The share of failed calls, from 0 to 1, that opens an account's circuit. */
    @WithDefault("0.5")
    double circuitFailureRatio();

    /** How long an open circuit lets nothing through. */
    @WithDefault("10s")
    Duration circuitDelay();

    /** Accounts whose guard and tokens are kept; the longest unused one is forgotten first. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int accountsMax();
}
