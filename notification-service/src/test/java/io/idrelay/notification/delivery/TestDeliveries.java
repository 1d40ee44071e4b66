package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.ProcessId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks at deliveries for tests. */
@ApplicationScoped
public class TestDeliveries {
    private final DeliveryStore deliveries;
    private final DeliveryAttemptStore attempts;

    TestDeliveries(DeliveryStore deliveries, DeliveryAttemptStore attempts) {
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    /** The statuses of a process's deliveries, the oldest first. */
    @Transactional
    public List<String> statuses(ProcessId process) {
        return rows(process).stream().map(row -> row.status).toList();
    }

    /** The events of a process's deliveries, the oldest first. */
    @Transactional
    public List<Long> sequences(ProcessId process) {
        return rows(process).stream().map(row -> row.sequence).toList();
    }

    @Transactional
    List<DeliveryRow> rows(ProcessId process) {
        return deliveries.list("processId = ?1 order by id", process.uuid());
    }

    @Transactional
    List<DeliveryAttemptRow> attempts(DeliveryId delivery) {
        return attempts.of(delivery);
    }
}
