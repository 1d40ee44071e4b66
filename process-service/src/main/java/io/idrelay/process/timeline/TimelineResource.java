package io.idrelay.process.timeline;

import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What happened to a verification and when. */
@Path("/v1/processes/{processId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {
    private final TimelineStore store;
    private final TimelineConfig config;
    private final Caller caller;

    TimelineResource(TimelineStore store, TimelineConfig config, Caller caller) {
        this.store = store;
        this.config = config;
        this.caller = caller;
    }

    /** Every process has at least the entry of its creation, so none means it is not there. */
    @GET
    @RolesAllowed("merchant")
    @Transactional
    public Page<TimelineView> entries(@PathParam("processId") String id) {
        ProcessId process = PathIds.process(id);
        List<TimelineView> entries =
                store.entries(caller.merchantId(), process, config.entriesMax());
        if (entries.isEmpty()) {
            throw Problems.notFound("process");
        }
        return new Page<>(entries, null);
    }
}
