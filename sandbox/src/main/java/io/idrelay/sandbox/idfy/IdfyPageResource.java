package io.idrelay.sandbox.idfy;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page behind a capture link: a person at a browser goes through the journey by hand. */
@Path(IdfyPageResource.PATH)
public class IdfyPageResource {
    static final String PATH = "/sandbox/idfy/v2/captures";

    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final IdfyProfiles profiles;

    @Inject
    IdfyPageResource(IdfyProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    public Response show(
            @QueryParam("t") @Nullable String token,
            @QueryParam("redirect_uri") @Nullable String redirectUri,
            @QueryParam("exit_url") @Nullable String exitUrl,
            @Context UriInfo uri) {
        Optional<IdfyProfile> profile = find(token);
        if (profile.isEmpty()) {
            return unknown();
        }
        if (!good(redirectUri) || !good(exitUrl)) {
            return badLink();
        }
        return profile.get().open() ? page(profile.get(), uri) : finished();
    }

    private static Response page(IdfyProfile profile, UriInfo uri) {
        boolean again = profile.snapshot().stage().status().equals("recapture_pending");
        return Pages.page(
                200,
                IdfyPages.capture(
                        PATH + "?" + uri.getRequestUri().getRawQuery(),
                        again,
                        Choice.outcomes(List.of(IdfyOutcome.values()), profile.visit().outcome()),
                        Choice.people(profile.snapshot().person())));
    }

    /** The end of the visit: captured, the call dropped, or left. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(
            @QueryParam("t") @Nullable String token,
            @QueryParam("redirect_uri") @Nullable String redirectUri,
            @QueryParam("exit_url") @Nullable String exitUrl,
            @FormParam("action") @Nullable String action,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("person") @Nullable String person) {
        Optional<IdfyProfile> profile = find(token);
        if (profile.isEmpty()) {
            return unknown();
        }
        if (!good(redirectUri) || !good(exitUrl)) {
            return badLink();
        }
        if ("cancel".equals(action) && profile.get().open()) {
            profiles.leave(profile.get());
            return back(exitUrl);
        }
        boolean taken =
                profiles.capture(
                        profile.get(),
                        Optional.ofNullable(outcome)
                                .flatMap(key -> VisitOutcome.find(IdfyOutcome.class, key)),
                        Optional.ofNullable(person).flatMap(Person::find));
        return taken ? back(redirectUri) : finished();
    }

    private Optional<IdfyProfile> find(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(profiles::findByToken);
    }

    /**
     * "Always use https", and no {@code #}. A machine's own address may go without; a link without
     * a way back is in order.
     */
    private static boolean good(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            URI target = URI.create(url);
            String host = Optional.ofNullable(target.getHost()).orElse("");
            boolean secure = "https".equals(target.getScheme()) && !host.isEmpty();
            boolean own = "http".equals(target.getScheme()) && OWN_MACHINE.contains(host);
            return (secure || own) && target.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Response back(@Nullable String url) {
        return url == null ? finished() : Pages.seeOther(url);
    }

    private static Response unknown() {
        return closed(
                404,
                "This link does not work",
                "It has expired, or it was never given out. Go back to the app you came"
                        + " from and start again.");
    }

    private static Response badLink() {
        return closed(
                400,
                "This link is not in order",
                "The way back in it is no https address. Tell the app you came from.");
    }

    private static Response finished() {
        return closed(
                410,
                "This visit is finished",
                "There is nothing left to do here. Go back to the app you came from.");
    }

    private static Response closed(int status, String title, String sentence) {
        return ClosedPage.answer(status, IdfySimulator.NAME, "IDfy", title, sentence);
    }
}
