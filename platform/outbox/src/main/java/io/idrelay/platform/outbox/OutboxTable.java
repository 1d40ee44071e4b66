package io.idrelay.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The outbox in SQL. Every method takes part in the current transaction. */
@ApplicationScoped
class OutboxTable {
    private static final int PENDING_COUNTED_MAX = 10_000;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    void insert(EventId id, EventRecord event, Instant at) {
        String sql =
                "insert into outbox (event_id, topic, record_key, headers, value, created_at) values (?, ?, ?, ?::jsonb, ?, ?)";
        execute(
                sql,
                insert -> {
                    insert.setString(1, id.value());
                    insert.setString(2, event.topic());
                    insert.setString(3, event.key());
                    insert.setString(4, headersToJson(event.headers()));
                    insert.setBytes(5, event.value());
                    insert.setObject(6, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    /** The oldest rows, bounded in number and in bytes; at least one where there is any. */
    List<StoredRecord> oldest(int rowsMax, int bytesMax) {
        String sql =
                """
                with sized as (
                  select id, sum(octet_length(value)) over (order by id) as bytes, row_number() over (order by id) as n
                  from (select id, value from outbox order by id limit ?) oldest)
                select o.id, o.topic, o.record_key, o.headers, o.value
                from outbox o join sized s using (id) where s.bytes <= ? or s.n = 1 order by o.id
                """;
        return execute(
                sql,
                select -> {
                    select.setInt(1, rowsMax);
                    select.setLong(2, bytesMax);
                    List<StoredRecord> rows = new ArrayList<>();
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            rows.add(row(found));
                        }
                    }
                    return rows;
                });
    }

    void delete(List<Long> ids) {
        execute(
                "delete from outbox where id = any (?)",
                delete -> {
                    delete.setArray(
                            1, delete.getConnection().createArrayOf("bigint", ids.toArray()));
                    return delete.executeUpdate();
                });
    }

    /** Takes or extends the lease; returns its epoch, or -1 while another relay holds it. */
    long lease(String holder, Duration length) {
        String sql =
                """
                update outbox_lease
                set epoch = case when holder = ? and expires_at > now() then epoch else epoch + 1 end,
                    holder = ?, expires_at = now() + make_interval(secs => ?)
                where name = 'relay' and (holder = ? or expires_at <= now())
                returning epoch
                """;
        return execute(
                sql,
                update -> {
                    update.setString(1, holder);
                    update.setString(2, holder);
                    update.setDouble(3, length.toMillis() / 1000.0);
                    update.setString(4, holder);
                    return firstLong(update, -1);
                });
    }

    /** Whether the lease is still this one; holds it so until the transaction ends. */
    boolean holds(String holder, long epoch) {
        return execute(
                "select epoch from outbox_lease where name = 'relay' and holder = ? and epoch = ? for share",
                select -> {
                    select.setString(1, holder);
                    select.setLong(2, epoch);
                    return firstLong(select, -1) == epoch;
                });
    }

    void release(String holder) {
        execute(
                "update outbox_lease set expires_at = '-infinity' where name = 'relay' and holder = ?",
                update -> {
                    update.setString(1, holder);
                    return update.executeUpdate();
                });
    }

    /** How many rows wait, counted up to a bound. */
    long pending() {
        return execute(
                "select count(*) from (select 1 from outbox limit "
                        + PENDING_COUNTED_MAX
                        + ") waiting",
                select -> firstLong(select, 0));
    }

    /** How long the oldest row has waited, in milliseconds. */
    long oldestMillis() {
        return execute(
                "select coalesce(extract(epoch from now() - (select created_at from outbox order by id limit 1)) * 1000, 0)::bigint",
                select -> firstLong(select, 0));
    }

    private static StoredRecord row(ResultSet found) throws SQLException {
        return new StoredRecord(
                found.getLong(1),
                new EventRecord(
                        found.getString(2),
                        found.getString(3),
                        headersOf(found.getString(4)),
                        found.getBytes(5)));
    }

    private static long firstLong(PreparedStatement statement, long otherwise) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : otherwise;
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T execute(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static String headersToJson(Map<String, String> headers) {
        try {
            return Json.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headersOf(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
