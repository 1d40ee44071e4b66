package io.idrelay.sandbox.idfy;

import io.idrelay.sandbox.control.ControlRefusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs up customers of the simulated IDfy: what is mail between companies in real life. */
@Path("/sandbox/control/idfy/accounts")
public class IdfyAccountResource {
    private final IdfyAccounts accounts;

    @Inject
    IdfyAccountResource(IdfyAccounts accounts) {
        this.accounts = accounts;
    }

    /** An account as JSON; {@code keyId} and {@code contentKey} open the encrypted endpoint. */
    public record AccountWish(
            @Nullable String accountId,
            @Nullable String apiKey,
            @Nullable String configId,
            @Nullable String callbackUrl,
            @Nullable Map<String, String> headers,
            @Nullable String keyId,
            @Nullable String contentKey) {}

    /** An account without its secrets. */
    public record AccountView(
            String accountId,
            List<String> configIds,
            @Nullable String callbackUrl,
            List<String> headerNames,
            boolean encrypts) {}

    /** Adds an account, or changes the one with the same id. */
    @POST
    public Response put(AccountWish wish) {
        IdfyAccount account = account(wish);
        accounts.put(account);
        return Response.status(Response.Status.CREATED).entity(view(account)).build();
    }

    @GET
    public List<AccountView> all() {
        return accounts.all().stream().map(IdfyAccountResource::view).toList();
    }

    @DELETE
    @Path("/{accountId}")
    public Response remove(@PathParam("accountId") String accountId) {
        if (!accounts.remove(accountId)) {
            throw new ControlRefusal(404, "no such account");
        }
        return Response.noContent().build();
    }

    private static IdfyAccount account(AccountWish wish) {
        try {
            return new IdfyAccount(
                    Optional.ofNullable(wish.accountId()).orElse(""),
                    Optional.ofNullable(wish.apiKey()).orElse(""),
                    Set.of(Optional.ofNullable(wish.configId()).orElse("")),
                    Optional.ofNullable(wish.callbackUrl()).map(URI::create),
                    Optional.ofNullable(wish.headers()).orElse(Map.of()),
                    Optional.ofNullable(wish.contentKey())
                            .map(key ->
                                    new CompactJwe(
                                            Optional.ofNullable(wish.keyId()).orElse(""), key)));
        } catch (IllegalArgumentException e) {
            throw new ControlRefusal(400, String.valueOf(e.getMessage()));
        }
    }

    private static AccountView view(IdfyAccount account) {
        return new AccountView(
                account.clientId(),
                account.configIds().stream().sorted().toList(),
                account.callbackUrl().map(URI::toString).orElse(null),
                account.headers().keySet().stream().sorted().toList(),
                account.encryption().isPresent());
    }
}
