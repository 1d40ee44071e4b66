package io.idrelay.process.account;

import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;

/** An account that can open a session. */
public record OpeningAccount(VendorAccountId id, VendorId vendor) {}
