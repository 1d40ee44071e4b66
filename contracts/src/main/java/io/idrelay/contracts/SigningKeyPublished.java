package io.idrelay.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public key that signs, or will sign, access tokens.
 *
 * @param keyId the {@code kid} of tokens it signs
 * @param publicJwk the public key as an RFC 7517 JSON Web Key
 * @param signsFrom no token carries this key earlier
 * @param retiresAt no token signed with it is valid later; absent while it may still sign
 */
public record SigningKeyPublished(
        String keyId, Map<String, Object> publicJwk, Instant signsFrom, @Nullable Instant retiresAt)
        implements EventData {

    @Override
    public String key() {
        return keyId;
    }

    @Override
    @JsonIgnore
    public @Nullable MerchantId merchantId() {
        return null;
    }
}
