package io.idrelay.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How callbacks are delivered. */
@ConfigMapping(prefix = "idrelay.deliveries")
public interface DeliveriesConfig {

    /** The wait before each attempt, counted from the end of the one before. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    @NotEmpty
    @Size(max = 50)
    List<Duration> schedule();

    /** How far, in percent, a wait may be shortened or lengthened by chance. */
    @WithDefault("20")
    @Min(0)
    @Max(90)
    int jitterPercent();

    /** The time an attempt may take, from the look-up of the name to the end of the answer. */
    @WithDefault("15s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration timeout();

    /** How many attempts run at the same time in this instance. */
    @WithDefault("512")
    @Min(1)
    @Max(10_000)
    int concurrentMax();

    /** How many of them go to the same endpoint. */
    @WithDefault("16")
    @Min(1)
    @Max(1_000)
    int concurrentPerEndpointMax();

    /** How many of them go to an endpoint whose last attempt failed. */
    @WithDefault("2")
    @Min(1)
    @Max(1_000)
    int concurrentPerFailingEndpointMax();

    /** How often the queue is looked at when nothing wakes it; retries are this late at most. */
    @WithDefault("500ms")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** How much of an answer is kept of a failed attempt. */
    @WithDefault("2048")
    @Min(0)
    @Max(65_536)
    int answerBytesMax();
}
