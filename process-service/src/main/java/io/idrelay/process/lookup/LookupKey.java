package io.idrelay.process.lookup;

import io.idrelay.contracts.Sealed;
import io.idrelay.platform.sealing.ServiceVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one key of lookup hashes: made once, kept sealed, the same for every replica. */
@ApplicationScoped
class LookupKey {
    private static final String CONTEXT = "lookup-key";
    private static final int KEY_BYTES = 32;

    private final EntityManager rows;
    private final ServiceVault vault;
    private volatile byte @Nullable [] known;

    LookupKey(EntityManager rows, ServiceVault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            // A transaction of its own: the caller's may be rolled back, the key must stay.
            key = QuarkusTransaction.requiringNew().call(this::readOrMake);
            known = key;
        }
        return key;
    }

    private byte[] readOrMake() throws UnreadableSeal {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        // Of two replicas that start together one inserts; both read that one's.
        rows.createNativeQuery(
                        "insert into lookup_key (id, key_sealed) values (1, :sealed)"
                                + " on conflict (id) do nothing")
                .setParameter("sealed", vault.seal(fresh, CONTEXT).bytes())
                .executeUpdate();
        List<?> stored =
                rows.createNativeQuery(
                                "select key_sealed from lookup_key where id = 1", byte[].class)
                        .getResultList();
        return vault.open(new Sealed<byte[]>((byte[]) stored.getFirst()), byte[].class, CONTEXT);
    }
}
