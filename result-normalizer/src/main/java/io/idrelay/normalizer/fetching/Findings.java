package io.idrelay.normalizer.fetching;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventData;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.ResultFetchDeferred;
import io.idrelay.contracts.ResultNormalized;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.SessionUpdated;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.NormalizedResult;
import io.idrelay.vendor.spi.FetchOutcome.Fetched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes down what was found as events, sealed for process-service. */
final class Findings {
    private final Sealing sealing;
    private final Supplier<Optional<String>> traceparent;
    private final Clock clock;

    Findings(Sealing sealing, Supplier<Optional<String>> traceparent, Clock clock) {
        this.sealing = sealing;
        this.traceparent = traceparent;
        this.clock = clock;
    }

    /** Seals for process-service. */
    @FunctionalInterface
    interface Sealing {
        <T> Sealed<T> seal(T value, EventType type, String field, String recordKey);
    }

    Event<?> normalized(Cause cause, Fetched fetched) {
        NormalizedResult result = observedByNow(fetched.result());
        String key = cause.key();
        EventType type = EventType.RESULT_NORMALIZED;
        return event(
                cause,
                new ResultNormalized(
                        cause.merchantId(),
                        cause.accountId(),
                        cause.vendor(),
                        cause.sessionId(),
                        cause.vendorReference(),
                        result.observedAt(),
                        cause.webhookReceivedAt(),
                        sealing.seal(result, type, "result", key),
                        sealing.seal(fetched.handle(), type, "handle", key),
                        sealing.seal(fetched.original(), type, "original", key)),
                result.observedAt().toString(),
                result.decision().name(),
                result.vendor().status().orElse(""),
                result.vendor().result().orElse(""));
    }

    Event<?> deferred(Cause cause, Deferral deferral, VendorHandle handle) {
        return event(
                cause,
                new ResultFetchDeferred(
                        cause.merchantId(),
                        cause.accountId(),
                        cause.vendor(),
                        cause.sessionId(),
                        cause.vendorReference(),
                        deferral.reason(),
                        deferral.retryAfter().map(Findings::seconds).orElse(null),
                        cause.webhookReceivedAt(),
                        sealing.seal(
                                handle, EventType.RESULT_FETCH_DEFERRED, "handle", cause.key())),
                deferral.reason());
    }

    Event<?> updated(Cause cause, SessionUpdated.Kind kind, VendorHandle handle) {
        Instant receivedAt = cause.webhookReceivedAt();
        return event(
                cause,
                new SessionUpdated(
                        cause.merchantId(),
                        cause.accountId(),
                        cause.vendor(),
                        cause.sessionId(),
                        cause.vendorReference(),
                        kind,
                        receivedAt == null ? cause.event().time() : receivedAt,
                        receivedAt,
                        sealing.seal(handle, EventType.SESSION_UPDATED, "handle", cause.key())),
                kind.name());
    }

    private Event<?> event(Cause cause, EventData data, String... finding) {
        String[] told = new String[finding.length + 1];
        told[0] = EventType.of(data).typeName();
        System.arraycopy(finding, 0, told, 1, finding.length);
        return new Event<>(
                DerivedEventId.of(cause.event().id(), told),
                data,
                clock.instant(),
                traceparent.get().or(() -> cause.event().traceparent()));
    }

    /**
     * A vendor's clock may run ahead of ours. A time that has not come yet would make every later
     * result look outdated, so it counts as now.
     */
    private NormalizedResult observedByNow(NormalizedResult result) {
        Instant now = clock.instant();
        if (!result.observedAt().isAfter(now)) {
            return result;
        }
        return new NormalizedResult(
                result.decision(),
                result.reasons(),
                result.checks(),
                result.verifiedClaims(),
                result.images(),
                result.vendor(),
                result.unrecognized(),
                result.actionRequired(),
                now);
    }

    private static int seconds(Duration wish) {
        return (int) Math.clamp(wish.plusMillis(999).toSeconds(), 1, Integer.MAX_VALUE);
    }
}
