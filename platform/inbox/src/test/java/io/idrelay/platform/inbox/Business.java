package io.idrelay.platform.inbox;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A consumer as services have them: seen before? decide; record. */
@ApplicationScoped
class Business implements EventHandler {
    private final Inbox inbox;
    private final DataSource database;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    Business(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
    }

    @Override
    public void handle(Event<?> event) {
        SigningKeyPublished key = (SigningKeyPublished) event.data();
        if (inbox.isNew("business", event.id())) {
            record(key.keyId(), key.signsFrom().getEpochSecond());
        }
        // After the effect, so that it has to be undone.
        if (poison.contains(key.keyId())) {
            throw new IllegalStateException("poison");
        }
    }

    void poison(String key) {
        poison.add(key);
    }

    void cure(String key) {
        poison.remove(key);
    }

    /** The state of a key as {@code sequence/changes}. */
    String state(String key) {
        String sql = "select sequence || '/' || changes from effect where record_key = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, key);
            ResultSet found = query.executeQuery();
            return found.next() ? found.getString(1) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(String key, long sequence) {
        String sql =
                """
                insert into effect (record_key, sequence, changes) values (?, ?, 1)
                on conflict (record_key) do update
                set sequence = excluded.sequence, changes = effect.changes + 1
                where effect.sequence < excluded.sequence
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, key);
            upsert.setLong(2, sequence);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
