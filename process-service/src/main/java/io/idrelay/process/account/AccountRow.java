package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.Sealed;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A vendor account's row. */
@Entity
@Table(name = "vendor_account")
class AccountRow {
    @Id private UUID id;

    @Column(name = "merchant_id")
    private UUID merchantId;

    private String vendor;
    private String name;

    @Convert(converter = JsonText.OfMap.class)
    private Map<String, String> settings;

    @Column(name = "secrets_sealed")
    private byte[] secretsSealed;

    @Column(name = "source_networks")
    @Convert(converter = JsonText.OfList.class)
    private List<String> sourceNetworks;

    private boolean active;
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected AccountRow() {}

    AccountRow(Account first, Sealed<VendorSecrets> secrets) {
        id = first.id().uuid();
        merchantId = first.merchantId().uuid();
        vendor = first.vendor().value();
        name = first.name();
        settings = first.settings();
        secretsSealed = secrets.bytes();
        sourceNetworks = first.sourceNetworks();
        active = first.active();
        createdAt = first.createdAt();
        updatedAt = first.createdAt();
        version = 1;
    }

    void rotate(Sealed<VendorSecrets> secrets, Instant now) {
        secretsSealed = secrets.bytes();
        changed(now);
    }

    void activate(boolean active, Instant now) {
        this.active = active;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    Sealed<VendorSecrets> secrets() {
        return new Sealed<>(secretsSealed);
    }

    Account toAccount() {
        return new Account(
                VendorAccountId.of(id),
                MerchantId.of(merchantId),
                new VendorId(vendor),
                name,
                settings,
                sourceNetworks,
                active,
                createdAt,
                updatedAt);
    }
}
