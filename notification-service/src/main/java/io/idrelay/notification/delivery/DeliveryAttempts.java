package io.idrelay.notification.delivery;

import io.idrelay.contracts.TypedId;
import io.idrelay.notification.endpoint.CallbackEndpoints;
import io.idrelay.notification.endpoint.CallbackTarget;
import io.idrelay.notification.endpoint.EndpointCredentials;
import io.idrelay.notification.endpoint.PayloadKind;
import io.idrelay.notification.event.CallbackEvents;
import io.idrelay.notification.signing.StandardWebhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes one attempt at a delivery: sign, send, record. */
@ApplicationScoped
class DeliveryAttempts {
    private final CallbackEvents events;
    private final CallbackEndpoints endpoints;
    private final CallbackSender sender;
    private final DeliveryRecorder recorder;
    private final Clock clock;

    DeliveryAttempts(
            CallbackEvents events,
            CallbackEndpoints endpoints,
            CallbackSender sender,
            DeliveryRecorder recorder,
            Clock clock) {
        this.events = events;
        this.endpoints = endpoints;
        this.sender = sender;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Attempts it and says what follows. */
    AttemptVerdict attempt(DeliveryJob job) {
        return job.target()
                .map(target -> send(job, target))
                .orElseGet(() -> recorder.endWithoutEndpoint(job));
    }

    private AttemptVerdict send(DeliveryJob job, CallbackTarget target) {
        Instant startedAt = clock.instant();
        CallbackRequest request = request(job, target, startedAt);
        long start = System.nanoTime();
        CallbackAnswer answer = sender.send(request);
        Duration latency = Duration.ofNanos(System.nanoTime() - start);
        return recorder.record(job, new DeliveryRecorder.Attempt(startedAt, latency, answer));
    }

    private CallbackRequest request(DeliveryJob job, CallbackTarget target, Instant startedAt) {
        byte[] body =
                job.payload() == PayloadKind.FULL
                        ? events.fullBody(job.event())
                        : events.thinBody(job.event());
        EndpointCredentials credentials = endpoints.open(target);
        TypedId id = job.event().id();
        Map<String, String> headers = new LinkedHashMap<>(credentials.headers());
        headers.put("content-type", "application/json");
        headers.put("user-agent", "idrelay");
        headers.putAll(StandardWebhook.headers(id.value(), startedAt, body, credentials.secrets()));
        return new CallbackRequest(target.url(), headers, body);
    }
}
