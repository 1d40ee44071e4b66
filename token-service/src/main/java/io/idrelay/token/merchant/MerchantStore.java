package io.idrelay.token.merchant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Merchants in the database. */
@ApplicationScoped
class MerchantStore implements PanacheRepositoryBase<MerchantRow, String> {
    Optional<MerchantRow> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest last; those after the cursor. */
    List<MerchantRow> after(String cursor, int limit) {
        return find("id > ?1 order by id", cursor).page(Page.ofSize(limit)).list();
    }
}
