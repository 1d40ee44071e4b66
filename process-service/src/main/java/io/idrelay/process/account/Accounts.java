package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.util.Optional;

/** The vendor accounts of merchants, as the other features need them. */
public interface Accounts {
    /**
     * The active account that serves a new session.
     *
     * @param vendor the one the merchant wants; any of its vendors when empty
     * @return empty when no active account of this merchant offers flow and channel
     */
    Optional<OpeningAccount> forOpening(
            MerchantId merchant, Optional<VendorId> vendor, Flow flow, Channel channel);

    /** What calling the vendor takes; call with no transaction held. */
    VendorAccess access(VendorAccountId account);
}
