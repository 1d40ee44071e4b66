package io.idrelay.process.outcome;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;
import java.time.Instant;
import java.util.Optional;

/**
 * What every event about a session says, whatever else it brings.
 *
 * @param event as it came, to be parked where its session is not known yet
 * @param handle the vendor ids it carries, opened
 */
record News(
        Event<?> event,
        MerchantId merchant,
        VendorAccountId account,
        Optional<SessionId> session,
        Optional<String> vendorReference,
        Optional<Instant> webhookReceivedAt,
        VendorHandle handle) {

    Incoming incoming() {
        return new Incoming(merchant, account, handle);
    }
}
