package io.idrelay.normalizer.account;

import io.idrelay.contracts.VendorAccountId;

/** What is known of vendor accounts. */
public interface VendorAccounts {
    /**
     * The account of this id. Where it is not known, waits a while for it to be announced: the
     * topic it comes by is another than the one that brought the id. Waits without limit as long as
     * the accounts have not been read once. Blocks.
     *
     * @throws InterruptedException when the service ends
     */
    AccountLookup await(VendorAccountId id) throws InterruptedException;

    /** Whether everything that was announced is known here, as far as can be told. */
    boolean current();
}
