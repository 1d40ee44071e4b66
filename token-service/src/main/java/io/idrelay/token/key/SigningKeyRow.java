package io.idrelay.token.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A signing key in the database; its private part is sealed. */
@Entity
@Table(name = "signing_key")
class SigningKeyRow {
    @Id String id = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "public_jwk")
    Map<String, Object> publicJwk = Map.of();

    @Column(name = "private_key")
    byte[] privateKey = new byte[0];

    @Column(name = "signs_from")
    Instant signsFrom = Instant.EPOCH;

    @Column(name = "signs_until")
    @Nullable Instant signsUntil;

    @Column(name = "retires_at")
    @Nullable Instant retiresAt;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
