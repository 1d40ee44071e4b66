package io.idrelay.token.grant;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error of RFC 6749 section 5.2. */
final class OAuthRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;

    private OAuthRefusal(int status, String error, String description) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal(400, "invalid_request", description);
    }

    static OAuthRefusal invalidClient() {
        return new OAuthRefusal(401, "invalid_client", "the client id or its secret is wrong");
    }

    static OAuthRefusal unauthorizedClient(String description) {
        return new OAuthRefusal(400, "unauthorized_client", description);
    }

    static OAuthRefusal unsupportedGrantType() {
        return new OAuthRefusal(
                400, "unsupported_grant_type", "grant_type must be client_credentials");
    }

    static OAuthRefusal invalidScope() {
        return new OAuthRefusal(400, "invalid_scope", "scope names one the client does not have");
    }

    Response toResponse() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        Response.ResponseBuilder response =
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .header("Cache-Control", "no-store")
                        .entity(body);
        if (status == 401) {
            response.header("WWW-Authenticate", "Basic realm=\"idrelay\", charset=\"UTF-8\"");
        }
        return response.build();
    }
}
