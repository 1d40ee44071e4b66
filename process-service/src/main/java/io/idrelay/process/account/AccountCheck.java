package io.idrelay.process.account;

import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.VendorAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks a vendor whether an account works; call it with no transaction held. */
@ApplicationScoped
class AccountCheck {
    private final Vendors vendors;
    private final Clock clock;

    AccountCheck(Vendors vendors, Clock clock) {
        this.vendors = vendors;
        this.clock = clock;
    }

    AccountChecked check(VendorId vendor, VendorAccess access) {
        Instant begun = clock.instant();
        CallOutcome outcome = vendors.find(vendor).orElseThrow().sessions().check(access);
        long millis = Duration.between(begun, clock.instant()).toMillis();
        return switch (outcome) {
            case CallOutcome.Done _ -> new AccountChecked(true, Optional.empty(), millis);
            case CallOutcome.NotSupported _ ->
                    new AccountChecked(false, Optional.of("check-not-supported"), millis);
            case CallOutcome.Failed(var failure) ->
                    new AccountChecked(false, Optional.of(failure.code()), millis);
        };
    }
}
