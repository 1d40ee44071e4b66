package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.cleardil.ClearDilCheck.Kind;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Finds a customer's checks; searching without a customer is not simulated. */
@Path("/sandbox/cleardil/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilSearchResource {
    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilSearchResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    @GET
    @Path("/{kind:verifications|identifications}")
    public ObjectNode search(
            @HeaderParam("Authorization") @Nullable String authorization,
            @PathParam("kind") String kind,
            @QueryParam("customer_id") @Nullable String customerId) {
        String client = clients.authenticate(authorization);
        if (customerId == null) {
            throw ClearDilRefusal.of(501, "not_implemented");
        }
        ClearDilCustomer customer = books.require(client, customerId);
        Kind known = kind.equals("verifications") ? Kind.VERIFICATION : Kind.IDENTIFICATION;
        return ClearDilAnswers.list(
                customer.checks(known).stream()
                        .map(check -> ClearDilAnswers.check(customer, check))
                        .toList());
    }
}
