package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** A customer's documents and their images. */
@Path("/sandbox/cleardil/v1/customers/{customer}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilDocumentResource {
    private static final Set<String> TYPES =
            Set.of(
                    "PASSPORT",
                    "DRIVING_LICENSE",
                    "NATIONAL_INSURANCE_NUMBER",
                    "SOCIAL_SECURITY_NUMBER",
                    "TAX_ID_NUMBER",
                    "NATIONAL_ID_CARD",
                    "VISA",
                    "POLLING_CARD",
                    "RESIDENCE_PERMIT",
                    "OTHER");
    private static final Set<String> FIELDS =
            Set.of(
                    "document_name",
                    "document_description",
                    "document_number",
                    "issuing_country",
                    "issuing_authority",
                    "issue_date",
                    "expiry_date",
                    "mrz_line1",
                    "mrz_line2",
                    "mrz_line3");
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilDocumentResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            MultipartFormDataInput form) {
        ClearDilCustomer customer = books.require(clients.authenticate(authorization), customerId);
        String type = text(form, "type").orElse("");
        if (!TYPES.contains(type)) {
            throw ClearDilRefusal.field(
                    "type", type.isEmpty() ? "mandatory_field_missing" : "invalid_constant_value");
        }
        Map<String, ClearDilDocument.Side> sides = new HashMap<>();
        side(form, "front").ifPresent(side -> sides.put("front", side));
        side(form, "back").ifPresent(side -> sides.put("back", side));
        if (!sides.containsKey("front")) {
            throw ClearDilRefusal.field("front_side", "mandatory_field_missing");
        }
        return Response.status(Response.Status.CREATED)
                .entity(
                        ClearDilAnswers.document(
                                books.addDocument(customer, type, fields(form), sides)))
                .build();
    }

    private static Map<String, String> fields(MultipartFormDataInput form) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.forEach(name -> text(form, name).ifPresent(value -> fields.put(name, value)));
        String country = fields.get("issuing_country");
        if (country != null && !COUNTRIES.contains(country)) {
            throw ClearDilRefusal.field("issuing_country", "invalid_country_code");
        }
        return fields;
    }

    private static Optional<String> text(MultipartFormDataInput form, String name) {
        return part(form, name)
                .filter(part -> !part.isFileItem())
                .map(FormValue::getValue)
                .filter(value -> !value.isBlank());
    }

    /** The reference and the guide name the parts differently. */
    private Optional<ClearDilDocument.Side> side(MultipartFormDataInput form, String side) {
        return part(form, side + "_side")
                .or(() -> part(form, side + "_image"))
                .filter(FormValue::isFileItem)
                .map(part -> side(side + "_side", part));
    }

    private ClearDilDocument.Side side(String field, FormValue part) {
        byte[] image = bytes(part);
        String mediaType = ClearDilImageRules.mediaType(field, image);
        return new ClearDilDocument.Side(
                books.newId("side"), field + "." + mediaType.substring(6), mediaType, image);
    }

    private static byte[] bytes(FormValue part) {
        try {
            return part.getFileItem().isInMemory()
                    ? part.getFileItem().getInputStream().readAllBytes()
                    : Files.readAllBytes(part.getFileItem().getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FormValue> part(MultipartFormDataInput form, String name) {
        return Optional.ofNullable(form.getValues().get(name))
                .flatMap(parts -> parts.stream().findFirst());
    }

    @GET
    public ObjectNode all(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId) {
        return ClearDilAnswers.list(
                books.require(clients.authenticate(authorization), customerId).documents().stream()
                        .map(ClearDilAnswers::document)
                        .toList());
    }

    @GET
    @Path("/{id}/download")
    @Produces(MediaType.WILDCARD)
    public Response download(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("customer") String customerId,
            @PathParam("id") String id,
            @QueryParam("side") @Nullable String side) {
        ClearDilCustomer customer = books.require(clients.authenticate(authorization), customerId);
        if (side == null || !Set.of("front", "back").contains(side)) {
            throw ClearDilRefusal.field("side", "invalid_constant_value");
        }
        ClearDilDocument.Side found =
                customer.document(id)
                        .map(document -> document.sides().get(side))
                        .orElseThrow(ClearDilRefusal::notFound);
        return Response.ok(found.bytes())
                .type(found.mediaType())
                .header("Cache-Control", "no-store")
                .build();
    }
}
