package io.idrelay.sandbox.alibaba;

import io.idrelay.sandbox.control.ControlRefusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs up customers of the simulated Alibaba Cloud, as its console does. */
@Path("/sandbox/control/alibaba/accounts")
public class CloudAccountResource {
    private final CloudAccounts accounts;

    @Inject
    CloudAccountResource(CloudAccounts accounts) {
        this.accounts = accounts;
    }

    /** A customer as JSON; without a number the product's limit holds. */
    public record AccountWish(
            @Nullable String accessKeyId,
            @Nullable String accessKeySecret,
            @Nullable Integer callsPerSecond) {}

    /** A customer without its secret. */
    public record AccountView(String accessKeyId, int callsPerSecond) {}

    /** Adds a customer, or changes the one with the same AccessKey id. */
    @POST
    public Response put(AccountWish wish) {
        CloudAccount account = account(wish);
        accounts.put(account);
        return Response.status(Response.Status.CREATED).entity(view(account)).build();
    }

    @GET
    public List<AccountView> all() {
        return accounts.all().stream().map(CloudAccountResource::view).toList();
    }

    @DELETE
    @Path("/{accessKeyId}")
    public Response remove(@PathParam("accessKeyId") String accessKeyId) {
        if (!accounts.remove(accessKeyId)) {
            throw new ControlRefusal(404, "no such account");
        }
        return Response.noContent().build();
    }

    private static CloudAccount account(AccountWish wish) {
        try {
            return new CloudAccount(
                    Optional.ofNullable(wish.accessKeyId()).orElse(""),
                    Optional.ofNullable(wish.accessKeySecret()).orElse(""),
                    Optional.ofNullable(wish.callsPerSecond()).orElse(0));
        } catch (IllegalArgumentException e) {
            throw new ControlRefusal(400, String.valueOf(e.getMessage()));
        }
    }

    private static AccountView view(CloudAccount account) {
        return new AccountView(account.clientId(), account.callsPerSecond());
    }
}
