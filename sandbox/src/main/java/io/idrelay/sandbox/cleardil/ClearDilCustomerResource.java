package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ClearDil's customers. */
@Path("/sandbox/cleardil/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilCustomerResource {
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+";

    private final ClearDilClients clients;
    private final ClearDilBooks books;
    private final Clock clock;

    @Inject
    ClearDilCustomerResource(ClearDilClients clients, ClearDilBooks books, Clock clock) {
        this.clients = clients;
        this.books = books;
        this.clock = clock;
    }

    @POST
    public Response create(
            @HeaderParam("Authorization") @Nullable String authorization, JsonNode body) {
        String client = clients.authenticate(authorization);
        if (!(body instanceof ObjectNode wish)) {
            throw ClearDilRefusal.of(400, "malformed_content");
        }
        check(wish);
        // Empty properties are dropped from the echo.
        ObjectNode record = wish.deepCopy();
        record.properties().removeIf(field -> field.getValue().asText("x").isEmpty());
        record.properties().removeIf(field -> field.getValue().isNull());
        return Response.status(Response.Status.CREATED)
                .entity(ClearDilAnswers.customer(books.create(client, record)))
                .build();
    }

    private void check(ObjectNode wish) {
        if (!Set.of("INDIVIDUAL", "COMPANY").contains(wish.path("type").asText(""))) {
            throw ClearDilRefusal.field("type", "invalid_constant_value");
        }
        boolean company = wish.path("type").asText().equals("COMPANY");
        for (String name :
                company
                        ? new String[] {"company_name"}
                        : new String[] {"first_name", "last_name"}) {
            if (wish.path(name).asText("").isBlank()) {
                throw ClearDilRefusal.field(name, "mandatory_field_missing");
            }
        }
        if (wish.hasNonNull("email") && !wish.path("email").asText("").matches(EMAIL)) {
            throw ClearDilRefusal.field("email", "incorrect_email_format");
        }
        if (wish.hasNonNull("dob")) {
            checkBirthdate(wish.path("dob").asText(""));
        }
    }

    private void checkBirthdate(String text) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!LocalDate.parse(text).isBefore(today)) {
                throw ClearDilRefusal.field("dob", "past_date_expected");
            }
        } catch (DateTimeParseException e) {
            throw ClearDilRefusal.field("dob", "invalid_date_format");
        }
    }

    @GET
    @Path("/{id}")
    public ObjectNode read(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id) {
        return ClearDilAnswers.customer(books.require(clients.authenticate(authorization), id));
    }

    /** A customer with checks stays. */
    @DELETE
    @Path("/{id}")
    public Response delete(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("id") String id) {
        if (books.require(clients.authenticate(authorization), id).hasChecks()) {
            throw ClearDilRefusal.of(409, "invalid_operation");
        }
        books.remove(id);
        return Response.noContent().build();
    }
}
