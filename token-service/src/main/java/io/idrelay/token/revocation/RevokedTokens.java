package io.idrelay.token.revocation;

import io.idrelay.contracts.Event;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.platform.events.Traces;
import io.idrelay.platform.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The door to revocations: kept here for this service, told on a topic for all others. */
@ApplicationScoped
public class RevokedTokens implements PanacheRepositoryBase<RevokedTokenRow, String> {
    private final Outbox outbox;
    private final Clock clock;

    RevokedTokens(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ends a token, or every token of a credential that was issued until now.
     *
     * @param id the token's {@code jti}, or the credential's id
     * @param expiresAt no such token is valid later anyway
     */
    @Transactional
    public void revoke(@Nullable MerchantId merchant, String id, Instant expiresAt) {
        Instant now = clock.instant();
        // Two requests may end the same token at once; the second finds it ended.
        boolean fresh =
                getEntityManager()
                                .createNativeQuery(
                                        "insert into revoked_token (id, revoked_at, expires_at)"
                                                + " values (?1, ?2, ?3) on conflict (id) do nothing")
                                .setParameter(1, id)
                                .setParameter(2, now)
                                .setParameter(3, expiresAt)
                                .executeUpdate()
                        == 1;
        if (!fresh) {
            return;
        }
        TokenRevoked revoked = new TokenRevoked(merchant, id, now, expiresAt);
        outbox.add(Event.of(revoked, now, Traces.currentTraceparent()));
    }

    /** Whether a token that was issued then has ended. */
    @Transactional
    boolean ended(String tokenId, String credentialId, Instant issuedAt) {
        return findById(tokenId) != null
                || find("id = ?1 and revokedAt >= ?2", credentialId, issuedAt)
                        .firstResultOptional()
                        .isPresent();
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        delete("expiresAt < ?1", clock.instant());
    }
}
