package io.idrelay.process.account;

import io.idrelay.platform.access.Caller;
import io.idrelay.platform.access.CallerKind;
import io.idrelay.platform.problems.Page;
import io.idrelay.process.routing.Candidate;
import io.idrelay.vendor.all.Vendors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Vendors: a merchant sees those it has an active account at, an operator sees all. */
@Path("/v1/vendors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VendorResource {
    private final StoredAccounts accounts;
    private final Vendors vendors;
    private final Caller caller;

    VendorResource(StoredAccounts accounts, Vendors vendors, Caller caller) {
        this.accounts = accounts;
        this.vendors = vendors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"merchant", "operator"})
    public Page<VendorView> list() {
        return new Page<>(views(), null);
    }

    private List<VendorView> views() {
        if (caller.kind() == CallerKind.OPERATOR) {
            return vendors.all().stream().map(VendorView::forOperator).toList();
        }
        return accounts.active(caller.merchantId()).stream()
                .collect(Collectors.toMap(Candidate::vendor, Candidate::profile, (a, b) -> a))
                .entrySet()
                .stream()
                .map(own -> VendorView.forMerchant(own.getKey(), own.getValue()))
                .sorted(Comparator.comparing(view -> view.id().value()))
                .toList();
    }
}
