package io.idrelay.process.account;

import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.VendorAccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of vendor accounts. */
@ApplicationScoped
class AccountStore implements PanacheRepositoryBase<AccountRow, UUID> {

    Optional<AccountRow> of(VendorAccountId account) {
        return findByIdOptional(account.uuid());
    }

    /** Holds the row until the transaction ends, which orders what is published of it. */
    Optional<AccountRow> lock(VendorAccountId account) {
        return findByIdOptional(account.uuid(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Active accounts, the eldest first. */
    List<AccountRow> activeOf(MerchantId merchant, int limit) {
        return find("merchantId = ?1 and active = true order by id", merchant.uuid())
                .page(0, limit)
                .list();
    }

    long count(MerchantId merchant) {
        return count("merchantId", merchant.uuid());
    }

    /** Accounts by id, after the one a page ended with. */
    List<AccountRow> after(
            Optional<MerchantId> merchant, Optional<VendorAccountId> after, int limit) {
        UUID from = after.map(VendorAccountId::uuid).orElse(new UUID(0, 0));
        Parameters page = Parameters.with("from", from);
        String which = merchant.isPresent() ? "merchantId = :merchant and " : "";
        merchant.ifPresent(m -> page.and("merchant", m.uuid()));
        return find(which + "id > :from order by id", page).page(0, limit).list();
    }
}
