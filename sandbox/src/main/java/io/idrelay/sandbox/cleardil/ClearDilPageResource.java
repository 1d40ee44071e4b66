package io.idrelay.sandbox.cleardil;

import io.idrelay.sandbox.stage.Pages;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Choice;
import io.idrelay.sandbox.visit.ClosedPage;
import io.idrelay.sandbox.visit.VisitOutcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands for the screens of the SDK: a person at a browser takes the pictures by hand. */
@Path(ClearDilPageResource.PATH)
public class ClearDilPageResource {
    static final String PATH = "/sandbox/cleardil/app";

    private final ClearDilClients clients;
    private final ClearDilBooks books;

    @Inject
    ClearDilPageResource(ClearDilClients clients, ClearDilBooks books) {
        this.clients = clients;
        this.books = books;
    }

    @GET
    @Path("/{token}")
    public Response show(@PathParam("token") String token) {
        Optional<ClearDilCustomer> customer = find(token);
        if (customer.isEmpty()) {
            return closed(404, "This link does not work", "It has expired, or never was one.");
        }
        if (customer.get().captured()) {
            return finished();
        }
        return Pages.page(
                200,
                ClearDilPages.capture(
                        PATH + "/" + token,
                        Choice.outcomes(
                                List.of(ClearDilOutcome.values()),
                                customer.get().visit().outcome()),
                        people()));
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("token") String token,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("person") @Nullable String person) {
        find(token)
                .ifPresent(customer ->
                        books.capture(
                                customer,
                                Optional.ofNullable(outcome)
                                        .flatMap(key ->
                                                VisitOutcome.find(ClearDilOutcome.class, key)),
                                Optional.ofNullable(person).flatMap(Person::find)));
        return Pages.seeOther(PATH + "/" + token);
    }

    /** Usually it is the customer whose documents are shown. */
    private static List<Choice> people() {
        Choice customer = new Choice("customer", "The customer", true);
        return Stream.concat(
                        Stream.of(customer),
                        Arrays.stream(Person.values())
                                .map(person -> new Choice(person.key(), person.fullName(), false)))
                .toList();
    }

    private Optional<ClearDilCustomer> find(String token) {
        return clients.findSdk(token).flatMap(known -> books.find(known.grant()));
    }

    private static Response finished() {
        return closed(
                200, "The pictures are taken", "Go back to the app and tell it that you are done.");
    }

    private static Response closed(int status, String title, String sentence) {
        return ClosedPage.answer(status, ClearDilSimulator.NAME, "ClearDil", title, sentence);
    }
}
