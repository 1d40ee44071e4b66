package io.idrelay.process.timeline;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.events.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to each verification; every feature adds to it.
 *
 * <p>Detail holds codes, statuses and counts, never personal data or a secret.
 */
@ApplicationScoped
public class Timeline {
    private final TimelineStore store;

    Timeline(TimelineStore store) {
        this.store = store;
    }

    /** Adds an entry in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            MerchantId merchant,
            ProcessId process,
            TimelineKind kind,
            Instant at,
            Map<String, ?> detail) {
        store.add(merchant, process, new TimelineView(at, kind.word(), detail, traceId()));
    }

    /** The second field of a W3C {@code traceparent}. */
    private static @org.jspecify.annotations.Nullable String traceId() {
        return Traces.currentTraceparent()
                .map(parent -> parent.split("-", -1))
                .filter(parts -> parts.length >= 2 && parts[1].length() == 32)
                .map(parts -> parts[1])
                .orElse(null);
    }
}
