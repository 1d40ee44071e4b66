package io.idrelay.token.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What OAuth's requests and answers look like, for the API's description alone. */
final class OAuthMessages {
    private OAuthMessages() {}

    @Schema(name = "TokenRequest")
    record Grant(
            @JsonProperty(value = "grant_type", required = true) String grantType,
            @Nullable String scope,
            @JsonProperty("client_id") @Nullable String clientId,
            @JsonProperty("client_secret") @Nullable String clientSecret) {
        @Override
        public String toString() {
            return "Grant[redacted]";
        }
    }

    @Schema(name = "RevocationRequest")
    record Revoke(
            @JsonProperty(required = true) String token,
            @JsonProperty("client_id") @Nullable String clientId,
            @JsonProperty("client_secret") @Nullable String clientSecret) {
        @Override
        public String toString() {
            return "Revoke[redacted]";
        }
    }

    @Schema(name = "AccessToken")
    record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @Nullable String scope) {
        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }

    @Schema(name = "OAuthError")
    record Refused(
            String error, @JsonProperty("error_description") @Nullable String errorDescription) {}
}
