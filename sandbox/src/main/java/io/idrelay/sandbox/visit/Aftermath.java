package io.idrelay.sandbox.visit;

import io.idrelay.sandbox.callback.Callback;
import io.idrelay.sandbox.callback.CallbackPusher;
import io.idrelay.sandbox.stage.Later;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.StageConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What follows a capture: the vendor takes its time, then calls its customer back. */
@ApplicationScoped
public class Aftermath {
    private final Later later;
    private final CallbackPusher pusher;
    private final Duration processingDelay;

    @Inject
    Aftermath(StageConfig config, Later later, CallbackPusher pusher) {
        this.later = later;
        this.pusher = pusher;
        processingDelay =
                Limits.upTo(
                        "idrelay.sandbox.processing-delay",
                        config.processingDelay(),
                        Duration.ofHours(1));
    }

    /** Takes the step when the vendor's processing time is over; returns at once. */
    public void afterProcessing(Runnable step) {
        later.after(processingDelay, step);
    }

    /** Sends the callback, as badly as the visit's plan asks, and logs each try in the visit. */
    public void callBack(Visit<?> visit, Callback callback) {
        pusher.push(callback, visit.misbehavior(), visit::log);
    }
}
