package io.idrelay.sandbox.demo;

import io.idrelay.sandbox.stage.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The demo merchant's app: a page that talks only to its own backend. */
@Path("/demo")
public class DemoPageResource {
    private final DemoOrders orders;
    private final DemoSettings settings;

    @Inject
    DemoPageResource(DemoOrders orders, DemoSettings settings) {
        this.orders = orders;
        this.settings = settings;
    }

    @GET
    public Response shop() {
        return Pages.page(
                200, DemoPages.shop(orders.choices(), settings.credentials().isPresent()));
    }

    /** Where an end user comes back to; what the address says is a hint and no more. */
    @GET
    @Path("/return")
    public Response back(
            @QueryParam("dossierId") @DefaultValue("") String dossierId,
            @QueryParam("processId") @DefaultValue("") String processId,
            @QueryParam("status") @DefaultValue("") String status) {
        return Pages.page(200, DemoPages.back(dossierId, processId, status));
    }
}
