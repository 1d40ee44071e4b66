package io.idrelay.token.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The public keys, and their rotation. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KeyResource {
    private static final int CACHE_SECONDS = 60;

    private final SigningKeys keys;

    KeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** RFC 7517: the keys whose tokens may be valid. */
    @GET
    @Path(".well-known/jwks.json")
    @PermitAll
    public Response jwks() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHE_SECONDS);
        return Response.ok(Map.of("keys", keys.published())).cacheControl(cache).build();
    }

    /** Publishes a new key; it signs after the lead. */
    @POST
    @Path("v1/signing-keys/rotate")
    @RolesAllowed("operator")
    public Response rotate() {
        keys.rotate();
        return Response.accepted().build();
    }
}
