package io.idrelay.sandbox.control;

import io.idrelay.sandbox.callback.Misbehavior;
import io.idrelay.sandbox.control.SimulatedVendor.Outcome;
import io.idrelay.sandbox.stage.Later;
import io.idrelay.sandbox.stage.Person;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steers the simulators; it is the sandbox's own and no vendor has it. */
@Path("/sandbox/control")
public class ControlResource {
    private static final int SESSIONS_SHOWN_MAX = 1000;

    private final List<SimulatedVendor> vendors;
    private final NextPlans nextPlans;
    private final Later later;

    @Inject
    ControlResource(@All List<SimulatedVendor> vendors, NextPlans nextPlans, Later later) {
        this.vendors = vendors;
        this.nextPlans = nextPlans;
        this.later = later;
    }

    /** A plan as JSON; what is left out stays as it is. */
    public record PlanView(
            @Nullable String vendor,
            @Nullable String outcome,
            @Nullable String person,
            @Nullable Misbehavior misbehavior) {
        Plan plan() {
            return new Plan(Optional.ofNullable(outcome), Optional.ofNullable(misbehavior));
        }
    }

    @GET
    @Path("/vendors")
    public List<Map<String, Object>> vendors() {
        return vendors.stream()
                .map(v -> Map.<String, Object>of("vendor", v.name(), "outcomes", v.outcomes()))
                .toList();
    }

    @GET
    @Path("/sessions")
    public List<SessionView> sessions(
            @QueryParam("vendor") @Nullable String vendor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Math.clamp(limit, 1, SESSIONS_SHOWN_MAX);
        return vendors.stream()
                .filter(v -> vendor == null || v.name().equals(vendor))
                .flatMap(v -> v.sessions(most).stream())
                .limit(most)
                .toList();
    }

    @PUT
    @Path("/sessions/{vendor}/{reference}")
    public Response plan(
            @PathParam("vendor") String vendor,
            @PathParam("reference") String reference,
            PlanView wish) {
        SimulatedVendor simulated = find(vendor);
        checkOutcome(simulated, wish.outcome());
        return simulated.plan(reference, wish.plan())
                ? Response.noContent().build()
                : refusal(404, "no session " + reference + " at " + vendor);
    }

    @POST
    @Path("/sessions/{vendor}/{reference}/finish")
    public Response finish(
            @PathParam("vendor") String vendor,
            @PathParam("reference") String reference,
            @Nullable PlanView wish) {
        SimulatedVendor simulated = find(vendor);
        Optional<String> outcome = Optional.ofNullable(wish).map(PlanView::outcome);
        Optional<String> person = Optional.ofNullable(wish).map(PlanView::person);
        checkOutcome(simulated, outcome.orElse(null));
        if (person.isPresent() && person.flatMap(Person::find).isEmpty()) {
            return refusal(400, "person is not one of the sandbox's");
        }
        return switch (simulated.finish(reference, outcome, person)) {
            case FINISHED -> Response.noContent().build();
            case UNKNOWN_SESSION -> refusal(404, "no session " + reference + " at " + vendor);
            case ALREADY_FINISHED -> refusal(409, "the capture is finished already");
        };
    }

    /** Plans the next session that is opened at the vendor. */
    @POST
    @Path("/next")
    public Response next(PlanView wish) {
        if (wish.vendor() == null) {
            return refusal(400, "vendor is missing");
        }
        SimulatedVendor simulated = find(wish.vendor());
        checkOutcome(simulated, wish.outcome());
        return nextPlans.add(simulated.name(), wish.plan())
                ? Response.noContent().build()
                : refusal(409, "too many plans wait for a session");
    }

    /** Forgets sessions, tokens, plans and callbacks on their way; customers stay. */
    @POST
    @Path("/reset")
    public void reset() {
        later.forgetAll();
        nextPlans.clear();
        vendors.forEach(SimulatedVendor::reset);
    }

    private SimulatedVendor find(String name) {
        return vendors.stream()
                .filter(vendor -> vendor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ControlRefusal(404, "no simulated vendor " + name));
    }

    private static void checkOutcome(SimulatedVendor vendor, @Nullable String outcome) {
        List<String> known = vendor.outcomes().stream().map(Outcome::key).toList();
        if (outcome != null && !known.contains(outcome)) {
            throw new ControlRefusal(400, "outcome must be one of " + String.join(", ", known));
        }
    }

    private static Response refusal(int status, String sentence) {
        return new ControlRefusal(status, sentence).getResponse();
    }
}
