package io.idrelay.sandbox.onekyc;

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

/** The page behind a launch URL: a person at a browser finishes the capture by hand. */
@Path(OneKycPageResource.PATH)
public class OneKycPageResource {
    static final String PATH = "/sandbox/onekyc/web";

    private final OneKycSessions sessions;

    @Inject
    OneKycPageResource(OneKycSessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Path("/{token}")
    public Response show(@PathParam("token") String token) {
        Optional<OneKycSession> session = find(token);
        if (session.isEmpty()) {
            return unknown();
        }
        if (session.get().finished()) {
            return finished();
        }
        return Pages.page(
                200,
                OneKycPages.capture(
                        PATH + "/" + token,
                        Choice.outcomes(
                                List.of(OneKycOutcome.values()), session.get().visit().outcome()),
                        Choice.people(session.get().snapshot().person())));
    }

    /** The capture's end, or the end user's change of mind. */
    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("token") String token,
            @FormParam("action") @Nullable String action,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("person") @Nullable String person) {
        Optional<OneKycSession> session = find(token);
        if (session.isEmpty()) {
            return unknown();
        }
        OneKycSession.Opened opened = session.get().opened();
        if ("cancel".equals(action)) {
            return session.get().abandon() ? Pages.seeOther(opened.failureUrl()) : finished();
        }
        boolean taken =
                sessions.capture(
                        session.get(),
                        Optional.ofNullable(outcome)
                                .flatMap(key -> VisitOutcome.find(OneKycOutcome.class, key)),
                        Optional.ofNullable(person).flatMap(Person::find));
        return taken ? Pages.seeOther(opened.successUrl()) : finished();
    }

    private Optional<OneKycSession> find(String token) {
        return sessions.findByToken(token)
                .filter(session -> session.opened().source().equals("WEB_SDK"));
    }

    private static Response unknown() {
        return ClosedPage.answer(
                404,
                OneKycSimulator.NAME,
                "OneKYC",
                "This link does not work",
                "It has expired, or it was never given out. Go back to the app you came"
                        + " from and start again.");
    }

    private static Response finished() {
        return ClosedPage.answer(
                410,
                OneKycSimulator.NAME,
                "OneKYC",
                "This verification is finished",
                "There is nothing left to do here. Go back to the app you came from.");
    }
}
