package io.idrelay.process.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry's row. */
@Entity
@Table(name = "timeline_entry")
class TimelineRow {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    @Column(name = "process_id")
    private UUID processId;

    private Instant at;
    private String kind;
    private String detail;

    @Column(name = "trace_id")
    private @Nullable String traceId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected TimelineRow() {}

    TimelineRow(MerchantId merchant, ProcessId process, TimelineView entry) {
        merchantId = merchant.uuid();
        processId = process.uuid();
        at = entry.at();
        kind = entry.kind();
        traceId = entry.traceId();
        try {
            detail = Json.mapper().writeValueAsString(entry.detail());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    TimelinePosition position() {
        return new TimelinePosition(at, id == null ? 0 : id);
    }

    TimelineView toView() {
        try {
            return new TimelineView(at, kind, Json.mapper().readValue(detail, DETAIL), traceId);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
