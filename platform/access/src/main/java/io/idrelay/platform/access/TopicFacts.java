package io.idrelay.platform.access;

import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.contracts.SigningKeyPublished;
import io.idrelay.contracts.TokenRevoked;
import io.idrelay.contracts.Topic;
import io.idrelay.platform.events.CompactedTopic;
import io.idrelay.platform.events.CompactedTopics;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Keys, revocations and merchants as token-service tells them on its topics. */
@DefaultBean
@ApplicationScoped
class TopicFacts implements AccessFacts {
    private static final Logger LOG = Logger.getLogger(TopicFacts.class);

    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    private final CompactedTopic<SigningKeyPublished> signingKeys;
    private final CompactedTopic<TokenRevoked> revocations;
    private final CompactedTopic<MerchantChanged> merchants;

    TopicFacts(CompactedTopics topics) {
        signingKeys = topics.start(Topic.SIGNING_KEYS, SigningKeyPublished.class, this::learn);
        revocations = topics.start(Topic.TOKEN_REVOCATIONS, TokenRevoked.class);
        merchants = topics.start(Topic.MERCHANTS, MerchantChanged.class);
    }

    /** Reading begins with the service, not with its first request. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("%d keys are known at start", keys.size());
    }

    private void learn(SigningKeyPublished published) {
        try {
            keys.put(
                    published.keyId(),
                    PublicJsonWebKey.Factory.newPublicJwk(published.publicJwk()).getPublicKey());
        } catch (JoseException e) {
            LOG.errorf("signing key %s cannot be read", published.keyId());
        }
    }

    @Override
    public Optional<PublicKey> key(String keyId, Instant now) {
        return signingKeys
                .get(keyId)
                .filter(k -> k.retiresAt() == null || k.retiresAt().isAfter(now))
                .map(k -> keys.get(keyId));
    }

    @Override
    public boolean revoked(String tokenId, String credentialId, Instant issuedAt) {
        return revocations.get(tokenId).isPresent()
                || revocations
                        .get(credentialId)
                        .filter(r -> !issuedAt.isAfter(r.revokedAt()))
                        .isPresent();
    }

    @Override
    public Optional<MerchantChanged> merchant(MerchantId id) {
        return merchants.get(id.value());
    }
}
