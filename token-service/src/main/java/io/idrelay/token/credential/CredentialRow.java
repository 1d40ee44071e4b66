package io.idrelay.token.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential in the database. */
@Entity
@Table(name = "credential")
class CredentialRow {
    @Id String id = "";

    @Column(name = "merchant_id")
    String merchantId = "";

    String name = "";

    @Column(name = "secret_sha256")
    byte[] secretSha256 = new byte[0];

    String scopes = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    @Nullable Instant revokedAt;

    @Column(name = "last_used_at")
    @Nullable Instant lastUsedAt;
}
