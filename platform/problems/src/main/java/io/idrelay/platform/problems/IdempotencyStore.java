package io.idrelay.platform.problems;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of kept answers; everything here is part of the caller's transaction. */
@ApplicationScoped
class IdempotencyStore {
    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "select answer, dossier_id from idempotency"
                    + " where tenant = ? and idempotency_key = ? and expires_at > ?";
    private static final String KEEP =
            "insert into idempotency (tenant, idempotency_key, answer, dossier_id, expires_at)"
                    + " values (?, ?, ?, ?, ?) on conflict (tenant, idempotency_key) do update set"
                    + " answer = excluded.answer, dossier_id = excluded.dossier_id,"
                    + " expires_at = excluded.expires_at";
    private static final String SWEEP =
            "delete from idempotency where ctid in (select ctid from idempotency"
                    + " where expires_at <= ? limit 20 for update skip locked)";

    private final AgroalDataSource dataSource;

    IdempotencyStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whose write a key marks. */
    record Mark(String tenant, String key) {
        long lockId() {
            try {
                byte[] text = (tenant + "\n" + key).getBytes(StandardCharsets.UTF_8);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
                return ByteBuffer.wrap(digest).getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Kept(byte[] answer, @Nullable UUID dossier) {}

    boolean tryLock(Mark mark) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, mark.lockId());
            try (ResultSet rows = lock.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    Optional<Kept> find(Mark mark, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, mark.tenant());
            find.setString(2, mark.key());
            find.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Kept(rows.getBytes(1), rows.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }

    void keep(Mark mark, Kept kept, Instant now, Instant expiresAt) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            keep.setString(1, mark.tenant());
            keep.setString(2, mark.key());
            keep.setBytes(3, kept.answer());
            keep.setObject(4, kept.dossier(), Types.OTHER);
            keep.setObject(5, expiresAt.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
            // A few at every write, so that the table needs no sweeper of its own.
            sweep.setObject(1, now.atOffset(ZoneOffset.UTC));
            sweep.executeUpdate();
        }
    }
}
