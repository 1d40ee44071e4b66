package io.idrelay.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token, or all tokens of a credential, that ended before their time.
 *
 * @param tokenId the token's {@code jti}, or the credential's id for all of its tokens
 * @param revokedAt tokens issued up to this time are refused
 * @param expiresAt the entry is of no use later
 */
public record TokenRevoked(
        @Nullable MerchantId merchantId, String tokenId, Instant revokedAt, Instant expiresAt)
        implements EventData {

    @Override
    public String key() {
        return tokenId;
    }
}
