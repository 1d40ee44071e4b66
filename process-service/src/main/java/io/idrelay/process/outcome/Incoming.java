package io.idrelay.process.outcome;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorHandle;

/**
 * Who news of a session says it is from and about.
 *
 * @param handle every vendor id it carries
 */
record Incoming(MerchantId merchant, VendorAccountId account, VendorHandle handle) {}
