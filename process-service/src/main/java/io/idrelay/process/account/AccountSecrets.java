package io.idrelay.process.account;

import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.sealing.ServiceVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import jakarta.enterprise.context.ApplicationScoped;

/** The secrets of vendor accounts at rest. */
@ApplicationScoped
class AccountSecrets {
    private final ServiceVault vault;

    AccountSecrets(ServiceVault vault) {
        this.vault = vault;
    }

    Sealed<VendorSecrets> seal(VendorAccountId account, VendorSecrets secrets) {
        return vault.seal(secrets, context(account));
    }

    /** The secrets of a row; only a lost or wrong key-encryption key makes that fail. */
    VendorSecrets open(AccountRow row) {
        VendorAccountId account = row.toAccount().id();
        try {
            return vault.open(row.secrets(), VendorSecrets.class, context(account));
        } catch (UnreadableSeal e) {
            throw new IllegalStateException(
                    "the secrets of " + account + " do not open with this key-encryption key", e);
        }
    }

    private static String context(VendorAccountId account) {
        return "vendor-account|" + account.value() + "|secrets";
    }
}
