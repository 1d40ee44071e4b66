package io.idrelay.process.account;

import io.idrelay.contracts.VendorId;
import io.idrelay.platform.addresses.AddressConfig;
import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.platform.problems.Problems;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.VendorAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses an account that does not fit its vendor's form; every fault is named at once. */
@ApplicationScoped
class AccountRules {
    private static final int NAME_CHARS_MAX = 200;

    private final Vendors vendors;
    private final AddressRule addresses;

    AccountRules(Vendors vendors, AddressConfig addresses) {
        this.vendors = vendors;
        this.addresses = AddressRule.of(addresses);
    }

    /** The adapter of a vendor that a request names. */
    VendorAdapter adapter(@Nullable VendorId vendor) {
        if (vendor == null) {
            throw Problems.badRequest("vendor", "is required");
        }
        return vendors.find(vendor)
                .orElseThrow(() ->
                        Problems.unprocessable(
                                "vendor-unknown",
                                "vendor",
                                "is one of those that GET /v1/vendors lists"));
    }

    void require(NewAccount request, VendorAdapter adapter) {
        FormCheck check = new FormCheck(adapter.accountForm(), addresses);
        refuse(
                Stream.of(
                                nameFaults(request.name()),
                                check.settings(request.settingsOrNone()),
                                check.secrets(request.secretsOrNone()),
                                SourceNetworks.faults(request.sourceNetworksOrNone()))
                        .flatMap(faults -> faults));
    }

    void requireSecrets(Map<String, String> all, VendorAdapter adapter) {
        refuse(new FormCheck(adapter.accountForm(), addresses).secrets(all));
    }

    private static Stream<Fault> nameFaults(@Nullable String name) {
        boolean fits = name == null || (!name.isBlank() && name.length() <= NAME_CHARS_MAX);
        return fits
                ? Stream.empty()
                : Stream.of(new Fault("name", "has 1 to " + NAME_CHARS_MAX + " characters"));
    }

    private static void refuse(Stream<Fault> faults) {
        List<FieldError> errors =
                faults.map(fault -> new FieldError(fault.field(), fault.rule())).toList();
        if (!errors.isEmpty()) {
            throw Problems.badRequest(errors);
        }
    }
}
