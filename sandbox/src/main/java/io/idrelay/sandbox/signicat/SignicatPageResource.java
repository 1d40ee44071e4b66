package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.stage.Pages;
import io.idrelay.sandbox.stage.Person;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page behind a capture URL: an end user's buttons choose the outcome. */
@Path(SignicatPageResource.PATH)
public class SignicatPageResource {
    static final String PATH = "/sandbox/signicat/web";

    private final Captures captures;

    @Inject
    SignicatPageResource(Captures captures) {
        this.captures = captures;
    }

    @GET
    @Path("/{token}")
    public Response show(@PathParam("token") String token) {
        return captures.find(token)
                .map(page -> Pages.page(200, SignicatPages.capture(PATH + "/" + token, page)))
                .orElseGet(SignicatPageResource::closed);
    }

    /** The capture's end; the outcome is the planned one where no button names one. */
    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @PathParam("token") String token,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("person") @Nullable String person) {
        Optional<CapturePage> page = captures.find(token);
        if (page.isEmpty()) {
            return closed();
        }
        SignicatOutcome chosen =
                Optional.ofNullable(outcome)
                        .flatMap(key -> VisitOutcome.find(SignicatOutcome.class, key))
                        .orElse(page.get().dossier().visit().outcome());
        Person whose =
                Optional.ofNullable(person).flatMap(Person::find).orElse(Person.NORA_TESTCASE);
        return captures.finish(page.get(), chosen, whose)
                .map(process -> Pages.seeOther(returnUrl(page.get(), process)))
                .orElseGet(SignicatPageResource::closed);
    }

    private static String returnUrl(CapturePage page, AssureProcess process) {
        return UriBuilder.fromUri(page.redirectUrl())
                .queryParam("dossierId", page.dossier().id())
                .queryParam("processId", process.id())
                .queryParam("status", process.status())
                .build()
                .toString();
    }

    private static Response closed() {
        return ClosedPage.answer(
                410,
                SignicatSimulator.NAME,
                "Signicat",
                "This link does not work any more",
                "It was used, it has expired, or it was never given out. Go back to the"
                        + " app you came from.");
    }
}
