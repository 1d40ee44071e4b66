package io.idrelay.platform.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

@Path("/who")
public class WhoResource {
    private final Caller caller;

    WhoResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/merchant")
    @RolesAllowed("merchant")
    public Map<String, Object> merchant() {
        return Map.of(
                "kind", caller.kind(),
                "merchant", caller.merchantId(),
                "scopes", new TreeSet<>(caller.scopes()),
                "credential", caller.credentialId());
    }

    @GET
    @Path("/operator")
    @RolesAllowed("operator")
    public Map<String, Object> operator() {
        return Map.of("kind", caller.kind(), "credential", caller.credentialId());
    }

    @GET
    @Path("/sdk")
    @RolesAllowed("sdk")
    public Map<String, Object> sdk() {
        return Map.of(
                "kind", caller.kind(),
                "merchant", caller.merchantId(),
                "process", caller.processId().orElseThrow());
    }

    @GET
    @Path("/both")
    @RolesAllowed({"merchant", "operator"})
    public Map<String, Object> both() {
        return Map.of("merchant", Optional.of(caller.merchantId()));
    }

    @GET
    @Path("/scoped")
    @RolesAllowed("merchant")
    public Map<String, Object> scoped() {
        caller.requireScope("things:read");
        return Map.of();
    }

    @GET
    @Path("/anybody")
    @PermitAll
    public String anybody() {
        return "{}";
    }
}
