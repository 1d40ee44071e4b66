package io.idrelay.token.revocation;

import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import io.idrelay.platform.access.AccessFacts;
import io.idrelay.token.key.SigningKeys;
import io.idrelay.token.merchant.Merchants;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** This service's own callers, known from its own database. */
@ApplicationScoped
class OwnFacts implements AccessFacts {
    private final SigningKeys keys;
    private final RevokedTokens revokedTokens;
    private final Merchants merchants;

    OwnFacts(SigningKeys keys, RevokedTokens revokedTokens, Merchants merchants) {
        this.keys = keys;
        this.revokedTokens = revokedTokens;
        this.merchants = merchants;
    }

    @Override
    public Optional<PublicKey> key(String keyId, Instant now) {
        return keys.publicKey(keyId, now);
    }

    @Override
    public boolean revoked(String tokenId, String credentialId, Instant issuedAt) {
        return revokedTokens.ended(tokenId, credentialId, issuedAt);
    }

    @Override
    public Optional<MerchantChanged> merchant(MerchantId id) {
        return merchants.find(id);
    }
}
