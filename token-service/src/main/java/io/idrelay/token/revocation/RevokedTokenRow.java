package io.idrelay.token.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A revocation in the database. */
@Entity
@Table(name = "revoked_token")
class RevokedTokenRow {
    @Id String id = "";

    @Column(name = "revoked_at")
    Instant revokedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;
}
