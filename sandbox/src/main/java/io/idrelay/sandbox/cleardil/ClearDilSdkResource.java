package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.IssuedTokens;
import io.idrelay.sandbox.visit.VisitOutcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a scripted SDK takes its pictures: the sandbox's own call, the SDK's are not public. */
@Path("/sandbox/cleardil/sdk/v1/captures")
@Produces(MediaType.APPLICATION_JSON)
public class ClearDilSdkResource {
    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilSdkResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    /** What the end user shows; what is left out is as the magic values say. */
    public record ClearDilCapture(@Nullable String outcome, @Nullable String person) {}

    @POST
    public Response capture(
            @HeaderParam("Authorization") @Nullable String authorization,
            @Nullable ClearDilCapture capture) {
        ClearDilCustomer customer =
                IssuedTokens.bearer(authorization)
                        .flatMap(clients::findSdk)
                        .flatMap(token -> books.find(token.grant()))
                        .orElseThrow(() -> ClearDilRefusal.of(401, "invalid_token"));
        Optional<String> outcome = Optional.ofNullable(capture).map(ClearDilCapture::outcome);
        Optional<String> person = Optional.ofNullable(capture).map(ClearDilCapture::person);
        Optional<ClearDilOutcome> chosen =
                outcome.flatMap(key -> VisitOutcome.find(ClearDilOutcome.class, key));
        if (outcome.isPresent() && chosen.isEmpty()) {
            throw ClearDilRefusal.field("outcome", "invalid_constant_value");
        }
        Optional<Person> whose = person.flatMap(Person::find);
        if (person.isPresent() && whose.isEmpty()) {
            throw ClearDilRefusal.field("person", "invalid_constant_value");
        }
        if (!books.capture(customer, chosen, whose)) {
            throw ClearDilRefusal.of(409, "conflict");
        }
        return Response.accepted(Map.of("status", customer.state())).build();
    }
}
