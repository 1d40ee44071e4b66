package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.process.routing.Route;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.Optional;

/** The vendor accounts of merchants, as the other features need them. Thread-safe. */
public interface Accounts {
    /**
     * The active account that serves a new session, or why none does.
     *
     * @param vendor the one the merchant wants; any of its vendors when empty
     */
    Route route(MerchantId merchant, Optional<VendorId> vendor, Flow flow, Channel channel);

    /**
     * The active account that serves a new session.
     *
     * @param vendor the one the merchant wants; any of its vendors when empty
     * @return empty when no active account of this merchant offers flow and channel
     */
    default Optional<OpeningAccount> forOpening(
            MerchantId merchant, Optional<VendorId> vendor, Flow flow, Channel channel) {
        return switch (route(merchant, vendor, flow, channel)) {
            case Route.Through(var chosen) ->
                    Optional.of(new OpeningAccount(chosen.account(), chosen.vendor()));
            case Route.NoAccount _, Route.FlowNotOffered _, Route.ChannelNotOffered _ ->
                    Optional.empty();
        };
    }

    /**
     * What calling the vendor takes; call with no transaction held.
     *
     * @throws IllegalStateException when there is no such account
     */
    VendorAccess access(VendorAccountId account);
}
