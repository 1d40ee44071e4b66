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
        if (findById(id) != null) {
            return;
        }
        Instant now = clock.instant();
        RevokedTokenRow row = new RevokedTokenRow();
        row.id = id;
        row.revokedAt = now;
        row.expiresAt = expiresAt;
        persist(row);
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
