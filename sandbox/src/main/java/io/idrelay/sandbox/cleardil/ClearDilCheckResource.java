package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.cleardil.ClearDilCheck.Kind;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of a customer: documents, faces, and screening. */
@Path("/sandbox/cleardil/v1/customers/{customer}")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilCheckResource {
    private static final Set<String> SCOPES =
            Set.of("WATCHLIST", "PEP", "DISQUALIFIED_ENTITIES", "ADVERSE_MEDIA");

    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilCheckResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    @POST
    @Path("/verifications")
    public Response verify(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            JsonNode body) {
        ClearDilCustomer customer = customer(authorization, customerId);
        String document = document(customer, body);
        String type = body.path("type").asText("");
        if (!Set.of("IMAGE", "MRZ").contains(type)) {
            throw ClearDilRefusal.field("type", "invalid_constant_value");
        }
        return created(customer, books.start(customer, Kind.VERIFICATION, document, type));
    }

    @POST
    @Path("/identifications")
    public Response identify(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            JsonNode body) {
        ClearDilCustomer customer = customer(authorization, customerId);
        String document = document(customer, body);
        checkSelfie(body.path("selfie_image"));
        return created(customer, books.start(customer, Kind.IDENTIFICATION, document, ""));
    }

    /** The guide sends an object, another page a bare text. */
    private static void checkSelfie(JsonNode selfie) {
        String content = (selfie.isObject() ? selfie.path("content") : selfie).asText("");
        if (content.isEmpty()) {
            throw ClearDilRefusal.field("selfie_image", "mandatory_field_missing");
        }
        byte[] image = decode(content);
        String mediaType = ClearDilImageRules.mediaType("selfie_image", image);
        boolean honest =
                !selfie.isObject()
                        || (selfie.path("content_type").asText("").equals(mediaType)
                                && selfie.path("file_size").asInt() == image.length
                                && !selfie.path("filename").asText("").isBlank());
        if (!honest) {
            throw ClearDilRefusal.field("selfie_image", "invalid_value");
        }
    }

    private static byte[] decode(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw ClearDilRefusal.field("selfie_image", "invalid_pattern");
        }
    }

    /** The body is a bare array. */
    @POST
    @Path("/screenings")
    public Response screen(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            JsonNode body) {
        ClearDilCustomer customer = customer(authorization, customerId);
        if (!body.isArray() || body.isEmpty()) {
            throw ClearDilRefusal.of(400, "malformed_content");
        }
        List<String> scopes = new ArrayList<>();
        body.forEach(scope -> scopes.add(scope.asText("")));
        if (!SCOPES.containsAll(scopes)) {
            throw ClearDilRefusal.field("scope", "invalid_constant_value");
        }
        return created(customer, books.startScreening(customer, scopes));
    }

    @GET
    @Path("/{kind:verifications|identifications|screenings}/{id}")
    public ObjectNode read(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            @PathParam("kind") String kind,
            @PathParam("id") String id) {
        ClearDilCustomer customer = customer(authorization, customerId);
        ClearDilCheck check = check(customer, kind, id);
        customer.visit()
                .failFetch()
                .ifPresent(status -> {
                    throw ClearDilRefusal.failing(status);
                });
        return ClearDilAnswers.check(customer, check);
    }

    /** A person at the merchant looks at every match that waits. */
    @POST
    @Path("/screenings/{id}/matches/{decision:confirm|dismiss}")
    public Response validate(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            @PathParam("id") String id,
            @PathParam("decision") String decision) {
        ClearDilCustomer customer = customer(authorization, customerId);
        ClearDilCheck screening = check(customer, "screenings", id);
        String word = decision.equals("confirm") ? "CONFIRMED" : "DISMISSED";
        if (!books.validate(screening, word)) {
            throw ClearDilRefusal.of(409, "invalid_operation");
        }
        return Response.noContent().build();
    }

    private static ClearDilCheck check(ClearDilCustomer customer, String kind, String id) {
        Kind known =
                switch (kind) {
                    case "verifications" -> Kind.VERIFICATION;
                    case "identifications" -> Kind.IDENTIFICATION;
                    default -> Kind.SCREENING;
                };
        return customer.check(known, id).orElseThrow(ClearDilRefusal::notFound);
    }

    private ClearDilCustomer customer(@Nullable String authorization, String id) {
        return books.require(clients.authenticate(authorization), id);
    }

    private static String document(ClearDilCustomer customer, JsonNode body) {
        String id = body.path("document_id").asText("");
        if (id.isBlank()) {
            throw ClearDilRefusal.field("document_id", "mandatory_field_missing");
        }
        return customer.document(id).orElseThrow(ClearDilRefusal::notFound).id();
    }

    private static Response created(ClearDilCustomer customer, ClearDilCheck check) {
        return Response.status(Response.Status.CREATED)
                .entity(ClearDilAnswers.check(customer, check))
                .build();
    }
}
