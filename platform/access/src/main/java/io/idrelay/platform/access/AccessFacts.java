package io.idrelay.platform.access;

import io.idrelay.contracts.MerchantChanged;
import io.idrelay.contracts.MerchantId;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of keys, revocations and merchants; from topics, unless a service offers a bean of
 * its own. Thread-safe and quick.
 */
public interface AccessFacts {
    /** The public key with this id, unless it is retired. */
    Optional<PublicKey> key(String keyId, Instant now);

    /**
     * Whether a token was ended before its time.
     *
     * @param tokenId its {@code jti}
     * @param credentialId its {@code sub}; ending a credential ends the tokens it has
     */
    boolean revoked(String tokenId, String credentialId, Instant issuedAt);

    /** A merchant, once it is known. */
    Optional<MerchantChanged> merchant(MerchantId id);
}
