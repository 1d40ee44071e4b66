package io.idrelay.notification.delivery;

import io.idrelay.contracts.CallbackEndpointId;
import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.TypedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The queue as a table. Every method runs in its caller's transaction. */
@ApplicationScoped
class PostgresDeliveryQueue implements DeliveryQueue {
    private static final String ADD =
            """
            insert into delivery_queue (delivery_id, endpoint_id, due_at, queued_at)
            values (?, ?, ?, ?)
            """;

    /**
     * Hops from lane to lane through the index, so its cost is the number of lanes, not of rows.
     */
    private static final String DUE_LANES =
            """
            with recursive lane (endpoint_id) as (
                (select endpoint_id from delivery_queue order by endpoint_id limit 1)
                union all
                select (select q.endpoint_id from delivery_queue q
                         where q.endpoint_id > lane.endpoint_id order by q.endpoint_id limit 1)
                  from lane where lane.endpoint_id is not null)
            select lane.endpoint_id
              from lane left join callback_endpoint e on e.id = lane.endpoint_id
             where lane.endpoint_id is not null
               and (e.id is null or e.status = 'active')
               and exists (select 1 from delivery_queue q
                            where q.endpoint_id = lane.endpoint_id and q.due_at <= ?)
             limit ?
            """;

    private static final String CLAIM =
            """
            with picked as (
                select q.delivery_id
                  from unnest(?::uuid[], ?::int[]) as lane (endpoint_id, quota)
                 cross join lateral (
                       select delivery_id from delivery_queue
                        where endpoint_id = lane.endpoint_id and due_at <= ?
                        order by due_at
                        limit lane.quota
                          for update skip locked) q)
            update delivery_queue q set due_at = ?, lease = ?
              from picked where q.delivery_id = picked.delivery_id
            returning q.delivery_id
            """;

    private static final String POSTPONE =
            "update delivery_queue set due_at = ?, lease = null where delivery_id = ? and lease = ?";

    private static final String REMOVE =
            "delete from delivery_queue where delivery_id = ? and lease = ?";

    private static final String DUE_TIMES =
            """
            select delivery_id, due_at from delivery_queue
             where delivery_id = any(?) and lease is null
            """;

    private static final String BACKLOG =
            "select count(*), coalesce(min(queued_at), 'epoch') from delivery_queue";

    private final Session session;

    PostgresDeliveryQueue(Session session) {
        this.session = session;
    }

    @Override
    public void add(
            DeliveryId delivery, CallbackEndpointId endpoint, Instant dueAt, Instant queuedAt) {
        change(ADD, delivery.uuid(), endpoint.uuid(), at(dueAt), at(queuedAt));
    }

    @Override
    public List<CallbackEndpointId> dueLanes(Instant now, int max) {
        return query(DUE_LANES, row -> CallbackEndpointId.of(uuid(row, 1)), at(now), max);
    }

    @Override
    public List<DeliveryId> claim(
            Map<CallbackEndpointId, Integer> quotas, Instant now, UUID lease, Instant leaseEndsAt) {
        List<Map.Entry<CallbackEndpointId, Integer>> lanes = List.copyOf(quotas.entrySet());
        return query(
                CLAIM,
                row -> DeliveryId.of(uuid(row, 1)),
                lanes.stream().map(lane -> lane.getKey().uuid()).toArray(UUID[]::new),
                lanes.stream().map(Map.Entry::getValue).toArray(Integer[]::new),
                at(now),
                at(leaseEndsAt),
                lease);
    }

    @Override
    public boolean postpone(DeliveryId delivery, UUID lease, Instant dueAt) {
        return change(POSTPONE, at(dueAt), delivery.uuid(), lease) == 1;
    }

    @Override
    public boolean remove(DeliveryId delivery, UUID lease) {
        return change(REMOVE, delivery.uuid(), lease) == 1;
    }

    @Override
    public Map<DeliveryId, Instant> dueTimes(Collection<DeliveryId> deliveries) {
        UUID[] ids = deliveries.stream().map(TypedId::uuid).toArray(UUID[]::new);
        Map<DeliveryId, Instant> times = new HashMap<>();
        query(
                DUE_TIMES,
                row -> times.put(DeliveryId.of(uuid(row, 1)), instant(row, 2)),
                (Object) ids);
        return times;
    }

    @Override
    public Backlog backlog() {
        return query(BACKLOG, row -> new Backlog(row.getLong(1), instant(row, 2))).getFirst();
    }

    private int change(String sql, Object... arguments) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case Integer[] numbers ->
                        statement.setArray(i + 1, connection.createArrayOf("int4", numbers));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
