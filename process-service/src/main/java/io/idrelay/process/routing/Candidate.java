package io.idrelay.process.routing;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;

/** An active account of a merchant, and what its vendor offers. */
public record Candidate(VendorAccountId account, VendorId vendor, VendorProfile profile) {

    boolean offers(Flow flow, Channel channel) {
        return offers(flow) && profile.channels().contains(channel);
    }

    boolean offers(Flow flow) {
        return profile.flows().contains(flow);
    }
}
