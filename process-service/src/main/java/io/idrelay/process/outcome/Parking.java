package io.idrelay.process.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.idrelay.contracts.Event;
import io.idrelay.contracts.EventCodec;
import io.idrelay.contracts.EventId;
import io.idrelay.contracts.EventRecord;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.MalformedEvent;
import io.idrelay.contracts.ServiceName;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.process.session.ReferencesLearned;
import io.idrelay.process.session.VendorSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * News whose session is not known yet, its parts still sealed.
 *
 * <p>Whoever parks holds the reference's lock, or the session's process where it is parked by the
 * session's id; so does whoever learns. Neither can miss the other.
 */
@ApplicationScoped
class Parking {
    private final EntityManager rows;
    private final VendorSessions sessions;
    private final Ignored ignored;
    private final OutcomeConfig config;
    private final Clock clock;

    Parking(
            EntityManager rows,
            VendorSessions sessions,
            Ignored ignored,
            OutcomeConfig config,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.ignored = ignored;
        this.config = config;
        this.clock = clock;
    }

    /** Keeps news until its session is known; what an account parks is bounded. */
    void park(News news, String reference) {
        if (count(news.account()) >= config.parkedPerAccountMax()) {
            ignored.count("parking-full");
            return;
        }
        keep(news, reference);
    }

    /** Leaves news whose session was learned just now to a transaction that holds its process. */
    void passOn(News news, String reference) {
        keep(news, reference);
        postpone(news.event().id(), ignored.now());
    }

    private void keep(News news, String reference) {
        EventRecord record = EventCodec.encode(news.event(), ServiceName.RESULT_NORMALIZER);
        Instant now = ignored.now();
        rows.createNativeQuery(
                        """
                        insert into parked_result (event_id, merchant_id, account_id,
                            reference_hash, headers, record, parked_at, expires_at)
                        values (:event, :merchant, :account, :hash, :headers, :record, :now, :end)
                        on conflict (event_id) do nothing
                        """)
                .setParameter("event", news.event().id().uuid())
                .setParameter("merchant", news.merchant().uuid())
                .setParameter("account", news.account().uuid())
                .setParameter("hash", sessions.referenceHash(news.account(), reference))
                .setParameter("headers", json(record.headers()))
                .setParameter("record", record.value())
                .setParameter("now", now)
                .setParameter("end", now.plus(config.parkedFor()))
                .executeUpdate();
    }

    private long count(VendorAccountId account) {
        return rows.createNativeQuery(
                                        "select count(*) from parked_result where account_id = :account",
                                        Long.class)
                                .setParameter("account", account.uuid())
                                .getSingleResult()
                        instanceof Long n
                ? n
                : 0;
    }

    /**
     * Marks what waits for a session that is known now. It is taken up in transactions of its own:
     * here references are held, and others' processes may not be waited for.
     */
    void release(@Observes ReferencesLearned learned) {
        VendorAccountId account = learned.session().accountId();
        List<byte[]> hashes =
                Stream.concat(
                                learned.references().stream(),
                                Stream.of(learned.session().id().value()))
                        .map(reference -> sessions.referenceHash(account, reference))
                        .toList();
        // Rows that are held are being taken up already.
        rows.createNativeQuery(
                        """
                        update parked_result set released_at = :now where event_id in (
                            select event_id from parked_result
                            where account_id = :account and reference_hash in (:hashes)
                              and released_at is null
                            for update skip locked)
                        """)
                .setParameter("now", ignored.now())
                .setParameter("account", account.uuid())
                .setParameter("hashes", hashes)
                .executeUpdate();
    }

    List<EventId> released() {
        return rows
                .createNativeQuery(
                        """
                        select event_id from parked_result
                        where released_at <= :now order by released_at limit :count
                        """,
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("count", config.batch())
                .getResultList()
                .stream()
                .map(id -> EventId.of((UUID) id))
                .toList();
    }

    /** Takes news out; what comes of it belongs to the same transaction. */
    Optional<Event<?>> take(EventId event) throws MalformedEvent {
        List<?> found =
                rows.createNativeQuery(
                                """
                                delete from parked_result where event_id in (
                                    select event_id from parked_result
                                    where event_id = :event and released_at is not null
                                    for update skip locked)
                                returning headers, record
                                """,
                                Object[].class)
                        .setParameter("event", event.uuid())
                        .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) found.getFirst();
        return Optional.of(EventCodec.decode(headers((String) row[0]), (byte[]) row[1]));
    }

    /** Takes it up then; others first. */
    void postpone(EventId event, Instant until) {
        rows.createNativeQuery(
                        "update parked_result set released_at = :until where event_id = :event")
                .setParameter("until", until)
                .setParameter("event", event.uuid())
                .executeUpdate();
    }

    /** Drops what waited too long. */
    int expire() {
        return rows.createNativeQuery(
                        """
                        delete from parked_result where event_id in (
                            select event_id from parked_result where expires_at <= :now
                            limit :count for update skip locked)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("count", config.batch())
                .executeUpdate();
    }

    long waiting() {
        return rows.createNativeQuery("select count(*) from parked_result", Long.class)
                                .getSingleResult()
                        instanceof Long n
                ? n
                : 0;
    }

    private static String json(Map<String, String> headers) {
        try {
            return Json.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
