package io.idrelay.token.merchant;

import io.idrelay.contracts.MerchantChanged.Brand;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.MerchantStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A merchant in the database. */
@Entity
@Table(name = "merchant")
class MerchantRow {
    @Id String id = "";
    String name = "";

    @Enumerated(EnumType.STRING)
    MerchantStatus status = MerchantStatus.ACTIVE;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "redirect_hosts")
    List<String> redirectHosts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    BrandColumn brand = new BrandColumn();

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> settings = Map.of();

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    MerchantId merchantId() {
        return new MerchantId(id);
    }

    Brand brand() {
        return brand.toBrand();
    }
}
