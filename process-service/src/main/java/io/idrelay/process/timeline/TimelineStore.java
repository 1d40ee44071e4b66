package io.idrelay.process.timeline;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.ProcessId;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of entries. */
@ApplicationScoped
class TimelineStore implements PanacheRepository<TimelineRow> {

    void add(MerchantId merchant, ProcessId process, TimelineView entry) {
        persist(new TimelineRow(merchant, process, entry));
    }

    List<TimelineView> entries(MerchantId merchant, ProcessId process, int limit) {
        return find(
                        "merchantId = ?1 and processId = ?2 order by at, id",
                        merchant.uuid(),
                        process.uuid())
                .page(0, limit)
                .stream()
                .map(TimelineRow::toView)
                .toList();
    }
}
