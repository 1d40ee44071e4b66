package io.idrelay.process.image;

import io.idrelay.platform.objects.ObjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Objects to be removed unless somebody comes to refer to them. */
@ApplicationScoped
class RemovalStore {
    private final EntityManager rows;
    private final ImageConfig config;
    private final Clock clock;

    RemovalStore(EntityManager rows, ImageConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Committed before the object is written: whatever happens then, it does not stay forever. */
    @Transactional(TxType.REQUIRES_NEW)
    void announce(ObjectKey key) {
        add(key, clock.instant().plus(config.unclaimedFor()));
    }

    /** The caller's transaction refers to the object from now on; false where that is too late. */
    @Transactional(TxType.MANDATORY)
    boolean claim(ObjectKey key) {
        return rows.createNativeQuery(
                                "delete from image_removal where object_key = :key and not removing")
                        .setParameter("key", key.value())
                        .executeUpdate()
                == 1;
    }

    /** The caller's transaction refers to the object no longer. */
    @Transactional(TxType.MANDATORY)
    void release(ObjectKey key) {
        add(key, clock.instant());
    }

    private void add(ObjectKey key, Instant due) {
        rows.createNativeQuery(
                        """
                        insert into image_removal (object_key, due_at, removing)
                        values (:key, :due, false)
                        on conflict (object_key) do update set due_at = excluded.due_at
                        """)
                .setParameter("key", key.value())
                .setParameter("due", due)
                .executeUpdate();
    }

    /** Takes up what is due; nobody can claim it any more, and a crash leaves it due again. */
    @Transactional(TxType.REQUIRES_NEW)
    List<ObjectKey> take(int limit) {
        List<?> keys =
                rows.createNativeQuery(
                                """
                                update image_removal set removing = true, due_at = :again
                                where object_key in (
                                    select object_key from image_removal where due_at <= :now
                                    order by due_at limit :count for update skip locked)
                                returning object_key
                                """,
                                String.class)
                        .setParameter("now", clock.instant())
                        .setParameter("again", clock.instant().plus(config.fetchLease()))
                        .setParameter("count", limit)
                        .getResultList();
        return keys.stream().map(key -> new ObjectKey((String) key)).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(ObjectKey key) {
        rows.createNativeQuery("delete from image_removal where object_key = :key and removing")
                .setParameter("key", key.value())
                .executeUpdate();
    }
}
