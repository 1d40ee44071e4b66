package io.idrelay.process.account;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventType;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorAccountChanged;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.outbox.Outbox;
import io.idrelay.platform.sealing.SealContext;
import io.idrelay.platform.sealing.Sealer;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.AccountForm.Part;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services of an account, to each only the secrets it needs. */
@ApplicationScoped
class AccountAnnouncements {
    private final Outbox outbox;
    private final Sealer sealer;

    AccountAnnouncements(Outbox outbox, Sealer sealer) {
        this.outbox = outbox;
        this.sealer = sealer;
    }

    /** In the transaction that holds or inserts the account's row. */
    void announce(Account account, AccountForm form, VendorSecrets secrets) {
        VendorAccountChanged changed =
                new VendorAccountChanged(
                        account.merchantId(),
                        account.id(),
                        account.vendor(),
                        account.active(),
                        form.withFallbacks(account.settings()),
                        account.sourceNetworks(),
                        seal(
                                account.id(),
                                "verification",
                                form.part(Part.VERIFICATION, secrets),
                                ServiceName.WEBHOOK_INGEST),
                        seal(
                                account.id(),
                                "credentials",
                                form.part(Part.CREDENTIAL, secrets),
                                ServiceName.RESULT_NORMALIZER));
        outbox.add(Event.of(changed, account.updatedAt(), Traces.currentTraceparent()));
    }

    private Sealed<VendorSecrets> seal(
            VendorAccountId account, String field, VendorSecrets part, ServiceName reader) {
        return sealer.seal(
                part,
                reader,
                SealContext.of(EventType.VENDOR_ACCOUNT_CHANGED, field, account.value()));
    }
}
