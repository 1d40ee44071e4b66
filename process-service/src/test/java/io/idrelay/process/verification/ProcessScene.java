package io.idrelay.process.verification;

import io.idrelay.contracts.MerchantId;
import io.idrelay.process.Callers;
import io.idrelay.process.FakeVendor;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** A merchant with an account at a vendor. */
abstract class ProcessScene {
    @Inject FakeVendor vendor;
    @Inject DataSource database;

    MerchantId merchant;

    @BeforeEach
    void merchantWithAccount() {
        vendor.reset();
        merchant = Callers.merchant();
        Callers.openAccount(merchant);
    }
}
