package io.idrelay.platform.outbox;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.testing.TestEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A business that changes keys and tells of each change; its sequence is a key's start time. */
@ApplicationScoped
class OutboxFixture {
    private static final Instant ZERO = Instant.EPOCH;

    private final Outbox outbox;
    private final DataSource database;

    OutboxFixture(Outbox outbox, DataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    static Event<SigningKeyPublished> change(String key, int sequence) {
        return Event.of(
                new SigningKeyPublished(key, Map.of("kty", "EC"), ZERO.plusSeconds(sequence), null),
                ZERO,
                Optional.empty());
    }

    /** Commits one change per transaction. */
    void commit(String key, int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            Event<?> change = change(key, sequence);
            QuarkusTransaction.requiringNew().run(() -> outbox.add(change));
        }
    }

    /** What readers have of a key, in order: without what they have already. */
    static List<Integer> seen(String key) {
        return events(key).stream().distinct().map(OutboxFixture::sequence).toList();
    }

    /** Every record of a key, doubled ones included. */
    static List<Event<?>> events(String key) {
        return TestEvents.read(Topic.SIGNING_KEYS).stream()
                .filter(event -> event.data().key().equals(key))
                .<Event<?>>map(event -> event)
                .toList();
    }

    void empty() {
        execute("delete from outbox");
        execute("update outbox_lease set holder = '', expires_at = '-infinity'");
    }

    int pending() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sequence(Event<?> event) {
        SigningKeyPublished data = (SigningKeyPublished) event.data();
        return (int) data.signsFrom().getEpochSecond();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
