package io.idrelay.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idrelay.contracts.EventId;
import io.idrelay.platform.testing.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "notification-service"))
class InboxIT {
    @Inject Inbox inbox;
    @Inject DataSource database;
    private final EventId event = EventId.create();

    @Test
    void anEventIsNewOncePerConsumer() {
        assertThat(isNew("one", event)).isTrue();
        assertThat(isNew("one", event)).isFalse();
        assertThat(isNew("two", event)).isTrue();
    }

    @Test
    void whatWasUndoneIsStillNew() {
        QuarkusTransaction.begin();
        assertThat(inbox.isNew("one", event)).isTrue();
        QuarkusTransaction.rollback();

        assertThat(isNew("one", event)).isTrue();
    }

    @Test
    void outsideATransactionItRefuses() {
        assertThatThrownBy(() -> inbox.isNew("one", event))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void entriesAreForgottenAfter35Days() throws Exception {
        EventId younger = EventId.create();
        isNew("one", event);
        isNew("one", younger);
        age(event, 36);
        age(younger, 34);

        inbox.forget();

        assertThat(isNew("one", event)).isTrue();
        assertThat(isNew("one", younger)).isFalse();
    }

    private boolean isNew(String consumer, EventId id) {
        return QuarkusTransaction.requiringNew().call(() -> inbox.isNew(consumer, id));
    }

    private void age(EventId id, int days) throws Exception {
        String sql =
                "update inbox set handled_at = now() - make_interval(days => ?) where event_id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, days);
            update.setString(2, id.value());
            update.executeUpdate();
        }
    }
}
