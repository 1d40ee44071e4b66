package io.idrelay.sandbox.onekyc;

import io.idrelay.sandbox.control.ControlRefusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs up partners of the simulated OneKYC: what is mail between companies in real life. */
@Path("/sandbox/control/onekyc/partners")
public class PartnerResource {
    private final Partners partners;

    @Inject
    PartnerResource(Partners partners) {
        this.partners = partners;
    }

    /** A partner as JSON; the SDK may have an onboarding partner of its own. */
    public record PartnerWish(
            @Nullable String clientId,
            @Nullable String passKey,
            @Nullable String onboardingPartner,
            @Nullable String sdkOnboardingPartner,
            @Nullable String callbackUrl,
            @Nullable String callbackMethod,
            @Nullable Map<String, String> headers) {}

    /** A partner without its secrets. */
    public record PartnerView(
            String clientId,
            List<String> onboardingPartners,
            @Nullable String callbackUrl,
            String callbackMethod,
            List<String> headerNames) {}

    /** Adds a partner, or changes the one with the same client id. */
    @POST
    public Response put(PartnerWish wish) {
        Partner partner = partner(wish);
        partners.put(partner);
        return Response.status(Response.Status.CREATED).entity(view(partner)).build();
    }

    @GET
    public List<PartnerView> all() {
        return partners.all().stream().map(PartnerResource::view).toList();
    }

    @DELETE
    @Path("/{clientId}")
    public Response remove(@PathParam("clientId") String clientId) {
        if (!partners.remove(clientId)) {
            throw new ControlRefusal(404, "no such partner");
        }
        return Response.noContent().build();
    }

    private static Partner partner(PartnerWish wish) {
        try {
            return new Partner(
                    Optional.ofNullable(wish.clientId()).orElse(""),
                    Optional.ofNullable(wish.passKey()).orElse(""),
                    onboardingPartners(wish),
                    Optional.ofNullable(wish.callbackUrl()).map(URI::create),
                    Optional.ofNullable(wish.callbackMethod()).orElse("POST"),
                    Optional.ofNullable(wish.headers()).orElse(Map.of()));
        } catch (IllegalArgumentException e) {
            throw new ControlRefusal(400, String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> onboardingPartners(PartnerWish wish) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Optional.ofNullable(wish.onboardingPartner()).orElse(""));
        Optional.ofNullable(wish.sdkOnboardingPartner()).ifPresent(names::add);
        return names;
    }

    private static PartnerView view(Partner partner) {
        return new PartnerView(
                partner.clientId(),
                partner.onboardingPartners().stream().sorted().toList(),
                partner.callbackUrl().map(URI::toString).orElse(null),
                partner.callbackMethod(),
                partner.headers().keySet().stream().sorted().toList());
    }
}
