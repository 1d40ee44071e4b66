package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.platform.problems.Answer;
import io.idrelay.platform.problems.Idempotency;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import io.idrelay.process.Paging;
import io.idrelay.process.PathIds;
import io.idrelay.vendor.spi.VendorAdapter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Accounts of merchants at vendors, for operators. */
@Path("/v1/vendor-accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
public class AccountResource {
    private static final String TENANT = "operator";

    private final AccountCommands commands;
    private final AccountStore store;
    private final AccountRules rules;
    private final AccountCheck check;
    private final Accounts accounts;
    private final MerchantPresence merchants;
    private final Idempotency idempotency;

    AccountResource(
            AccountCommands commands,
            AccountStore store,
            AccountRules rules,
            AccountCheck check,
            Accounts accounts,
            MerchantPresence merchants,
            Idempotency idempotency) {
        this.commands = commands;
        this.store = store;
        this.rules = rules;
        this.check = check;
        this.accounts = accounts;
        this.merchants = merchants;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response create(
            @Nullable NewAccount request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (request == null || request.merchantId() == null) {
            throw Problems.badRequest("merchantId", "is required");
        }
        VendorAdapter adapter = rules.adapter(request.vendor());
        rules.require(request, adapter);
        merchants.require(request.merchantId());
        return run(key, "create-vendor-account", request, () -> created(request, adapter));
    }

    private Answer created(NewAccount request, VendorAdapter adapter) {
        AccountView view = commands.create(request, adapter);
        return answer(201, view);
    }

    @GET
    @Transactional
    public Page<AccountView> list(
            @QueryParam("merchantId") @Nullable String merchant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Paging<VendorAccountId> paging = Paging.of(cursor, limit, VendorAccountId::new);
        List<AccountView> rows =
                store.after(merchant(merchant), paging.after(), paging.rows()).stream()
                        .map(commands::view)
                        .toList();
        return paging.page(rows, view -> view.id().value());
    }

    @GET
    @Path("/{accountId}")
    @Transactional
    public AccountView get(@PathParam("accountId") String id) {
        return store.of(PathIds.vendorAccount(id))
                .map(commands::view)
                .orElseThrow(() -> Problems.notFound("vendor account"));
    }

    @POST
    @Path("/{accountId}/check")
    public AccountChecked check(@PathParam("accountId") String id) {
        VendorAccountId account = PathIds.vendorAccount(id);
        AccountView known = QuarkusTransaction.requiringNew().call(() -> get(id));
        return check.check(known.vendor(), accounts.access(account));
    }

    @POST
    @Path("/{accountId}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response rotate(
            @PathParam("accountId") String id,
            @Nullable Rotation request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        VendorAccountId account = PathIds.vendorAccount(id);
        Map<String, String> secrets = request == null ? null : request.secrets();
        if (secrets == null || secrets.isEmpty()) {
            throw Problems.badRequest("secrets", "names at least one secret");
        }
        return run(
                key,
                "rotate " + account,
                secrets,
                () -> answer(200, commands.rotate(account, secrets)));
    }

    @POST
    @Path("/{accountId}/suspend")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response suspend(
            @PathParam("accountId") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        VendorAccountId account = PathIds.vendorAccount(id);
        return run(
                key,
                "suspend " + account,
                account,
                () -> answer(200, commands.activate(account, false)));
    }

    @POST
    @Path("/{accountId}/reactivate")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response reactivate(
            @PathParam("accountId") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        VendorAccountId account = PathIds.vendorAccount(id);
        return run(
                key,
                "reactivate " + account,
                account,
                () -> answer(200, commands.activate(account, true)));
    }

    private Response run(
            @Nullable String key, String operation, Object request, Supplier<Answer> change) {
        return idempotency.run(Optional.ofNullable(key), TENANT, operation, request, change);
    }

    private static Answer answer(int status, AccountView view) {
        return Answer.of(status, view)
                .withHeaders(Map.of("Location", "/v1/vendor-accounts/" + view.id()));
    }

    private static Optional<MerchantId> merchant(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(MerchantId::new);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("merchantId", "is the id of a merchant");
        }
    }
}
