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

    /** In the order of time, which is not always the order in which they were written. */
    List<TimelineRow> entries(
            MerchantId merchant, ProcessId process, TimelinePosition after, int limit) {
        return find(
                        "merchantId = ?1 and processId = ?2"
                                + " and (at > ?3 or at = ?3 and id > ?4) order by at, id",
                        merchant.uuid(),
                        process.uuid(),
                        after.at(),
                        after.id())
                .page(0, limit)
                .list();
    }
}
