package io.idrelay.sandbox.alibaba;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page behind a TransactionUrl: a person at a browser finishes the capture by hand. */
@Path(AlibabaPageResource.PATH)
public class AlibabaPageResource {
    static final String PATH = "/sandbox/alibaba/web";

    private static final String BRAND = "Alibaba Cloud ID Verification";

    private final Transactions transactions;

    @Inject
    AlibabaPageResource(Transactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @Path("/{transaction}")
    public Response show(@PathParam("transaction") String id) {
        Optional<Transaction> transaction = find(id);
        if (transaction.isEmpty()) {
            return unknown();
        }
        if (transaction.get().ended()) {
            return finished();
        }
        transaction.get().begin();
        return Pages.page(
                200,
                AlibabaPages.capture(
                        PATH + "/" + id,
                        Choice.outcomes(
                                List.of(AlibabaOutcome.values()),
                                transaction.get().visit().outcome()),
                        Choice.people(transaction.get().person())));
    }

    /** The capture's end, or the end user's change of mind. */
    @POST
    @Path("/{transaction}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("transaction") String id,
            @FormParam("action") @Nullable String action,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("person") @Nullable String person) {
        Optional<Transaction> transaction = find(id);
        if (transaction.isEmpty()) {
            return unknown();
        }
        Optional<AlibabaOutcome> chosen =
                "leave".equals(action)
                        ? Optional.of(AlibabaOutcome.USER_LEFT)
                        : Optional.ofNullable(outcome)
                                .flatMap(key -> VisitOutcome.find(AlibabaOutcome.class, key));
        boolean taken =
                transactions.end(
                        transaction.get(),
                        chosen,
                        Optional.ofNullable(person).flatMap(Person::find));
        return taken ? back(transaction.get()) : finished();
    }

    private static Response back(Transaction transaction) {
        return transaction.opened().returnUrl().map(Pages::seeOther).orElseGet(() -> finished());
    }

    private Optional<Transaction> find(String id) {
        return transactions.findOpen(id).filter(transaction -> !transaction.opened().app());
    }

    private static Response unknown() {
        return ClosedPage.answer(
                404,
                AlibabaSimulator.NAME,
                BRAND,
                "This link does not work",
                "It may have expired. Go back to the app you came from and start again.");
    }

    private static Response finished() {
        return ClosedPage.answer(
                410,
                AlibabaSimulator.NAME,
                BRAND,
                "This verification is finished",
                "There is nothing left to do here. Go back to the app you came from.");
    }
}
