package io.idrelay.ingest.account;

import io.idrelay.contracts.VendorAccountId;

/** What is known of vendor accounts. Never blocks; any thread. */
public interface VendorAccounts {
    /** The account of this id, as it was last announced. */
    AccountLookup find(VendorAccountId id);

    /** Whether everything that was announced is known here, as far as can be told. */
    boolean current();
}
