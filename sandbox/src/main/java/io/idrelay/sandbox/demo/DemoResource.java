package io.idrelay.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.sandbox.stage.PublicUrl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demo merchant's backend as its app, and the launcher, talk to it. */
@Path("/demo")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DemoResource {
    private final DemoSettings settings;
    private final DemoOrders orders;
    private final Verifications verifications;
    private final EndUser endUser;
    private final CallbackInbox inbox;
    private final PublicUrl publicUrl;

    @Inject
    DemoResource(
            DemoSettings settings,
            DemoOrders orders,
            Verifications verifications,
            EndUser endUser,
            CallbackInbox inbox,
            PublicUrl publicUrl) {
        this.settings = settings;
        this.orders = orders;
        this.verifications = verifications;
        this.endUser = endUser;
        this.inbox = inbox;
        this.publicUrl = publicUrl;
    }

    /** What the merchant was given at idrelay; what is left out stays as it is. */
    public record SettingsWish(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String webhookSecret) {
        @Override
        public String toString() {
            return "SettingsWish[redacted]";
        }
    }

    @POST
    @Path("/settings")
    public Response tell(SettingsWish wish) {
        String id = wish.clientId();
        String secret = wish.clientSecret();
        if ((id == null) != (secret == null)) {
            throw DemoRefusal.of(400, "clientId and clientSecret go together");
        }
        if (id != null && settings.credentials().filter(c -> c.clientId().equals(id)).isEmpty()) {
            verifications.forgetAll();
        }
        settings.tell(
                id == null || secret == null
                        ? Optional.empty()
                        : Optional.of(new DemoSettings.Credentials(id, secret)),
                Optional.ofNullable(wish.webhookSecret()));
        return Response.noContent().build();
    }

    /** What is known, without the secrets. */
    @GET
    @Path("/settings")
    public Map<String, Object> settings() {
        return Map.of(
                "idrelayUrl", publicUrl.of(""),
                "callbackUrl", publicUrl.of("/demo/callbacks"),
                "returnUrl", publicUrl.of("/demo/return"),
                "clientId",
                        settings.credentials().map(DemoSettings.Credentials::clientId).orElse(""),
                "webhookSecretKnown", settings.webhookSecret().isPresent());
    }

    @GET
    @Path("/choices")
    public Object choices() {
        return orders.choices();
    }

    @POST
    @Path("/verifications")
    public Response start(DemoOrders.@Nullable Wish wish) {
        DemoOrders.Wish given =
                wish == null ? new DemoOrders.Wish(null, null, null, null, null) : wish;
        DemoVerification verification = verifications.start(orders.order(given));
        return Response.status(Response.Status.CREATED)
                .entity(VerificationView.of(verification))
                .build();
    }

    @GET
    @Path("/verifications")
    public List<VerificationView> list() {
        return verifications.newest().stream().map(VerificationView::of).toList();
    }

    /** The verification, its process at idrelay, and the callbacks about it. */
    @GET
    @Path("/verifications/{process}")
    public Map<String, Object> get(@PathParam("process") String processId) {
        DemoVerification verification = require(processId);
        return Map.of(
                "verification", VerificationView.of(verification),
                "process", verifications.process(processId),
                "callbacks", inbox.list(Optional.of(processId)));
    }

    @GET
    @Path("/verifications/{process}/result")
    public JsonNode result(@PathParam("process") String processId) {
        require(processId);
        return verifications.result(processId);
    }

    @GET
    @Path("/verifications/{process}/timeline")
    public JsonNode timeline(@PathParam("process") String processId) {
        require(processId);
        return verifications.timeline(processId);
    }

    /** Plays the end user: walks through the capture with a browser or with an app. */
    @POST
    @Path("/verifications/{process}/finish")
    public Object finish(@PathParam("process") String processId) {
        return endUser.finish(require(processId));
    }

    private DemoVerification require(String processId) {
        return verifications
                .find(processId)
                .orElseThrow(() -> DemoRefusal.of(404, "There is no such verification"));
    }
}
