package io.idrelay.process.timeline;

import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.Paging;
import io.idrelay.process.PathIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a verification and when. */
@Path("/v1/processes/{processId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {
    private final TimelineStore store;
    private final Caller caller;

    TimelineResource(TimelineStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("merchant")
    @Transactional
    public Page<TimelineView> entries(
            @PathParam("processId") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        ProcessId process = PathIds.process(id);
        Paging<TimelinePosition> paging = Paging.of(cursor, limit, TimelinePosition::of);
        TimelinePosition after = paging.after().orElse(TimelinePosition.START);
        List<TimelineRow> rows = store.entries(caller.merchantId(), process, after, paging.rows());
        if (rows.isEmpty() && cursor == null) {
            // Every process has at least the entry of its creation.
            throw Problems.notFound("process");
        }
        Page<TimelineRow> page = paging.page(rows, row -> row.position().toCursor());
        return new Page<>(
                page.items().stream().map(TimelineRow::toView).toList(), page.nextCursor());
    }
}
