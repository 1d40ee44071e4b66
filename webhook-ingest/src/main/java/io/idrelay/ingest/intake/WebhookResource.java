package io.idrelay.ingest.intake;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.VendorId;
import io.idrelay.ingest.intake.Admission.Admitted;
import io.idrelay.ingest.intake.Admission.Refused;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The address that vendors call. Runs on the event loop and never holds it.
 *
 * <p>Reads the body itself, after the head has been let in. Neither paths nor query strings are
 * logged.
 */
@Path("/v1/webhooks/{ids:.+}")
public class WebhookResource {
    private static final Logger LOG = Logger.getLogger(WebhookResource.class);

    private final Gate gate;
    private final BodyReader bodies;
    private final Intake intake;
    private final IntakeSignals signals;
    private final WebhookAnswer answers;
    private final Tracer tracer;

    WebhookResource(
            Gate gate,
            BodyReader bodies,
            Intake intake,
            IntakeSignals signals,
            WebhookAnswer answers,
            Tracer tracer) {
        this.gate = gate;
        this.bodies = bodies;
        this.intake = intake;
        this.signals = signals;
        this.answers = answers;
        this.tracer = tracer;
    }

    @POST
    public Uni<Response> post(@PathParam("ids") String ids, @Context HttpServerRequest request) {
        return take(ids, request);
    }

    @GET
    public Uni<Response> get(@PathParam("ids") String ids, @Context HttpServerRequest request) {
        return take(ids, request);
    }

    @PUT
    public Uni<Response> put(@PathParam("ids") String ids, @Context HttpServerRequest request) {
        return take(ids, request);
    }

    @PATCH
    public Uni<Response> patch(@PathParam("ids") String ids, @Context HttpServerRequest request) {
        return take(ids, request);
    }

    private Uni<Response> take(String ids, HttpServerRequest request) {
        long startedNanos = System.nanoTime();
        WebhookSpan span = WebhookSpan.start(tracer);
        Admission admission = gate.admit(Requests.head(ids, request));
        Uni<IntakeOutcome> outcome =
                switch (admission) {
                    case Refused refused -> {
                        BodyReader.drain(request);
                        yield Uni.createFrom().item(refused.outcome());
                    }
                    case Admitted admitted -> {
                        span.admitted(admitted.account());
                        yield read(admitted, request, span);
                    }
                };
        Optional<VendorId> vendor = vendor(admission);
        return outcome.map(gate::unlessBehind)
                .onFailure()
                .recoverWithItem(WebhookResource::failed)
                .invoke(o -> {
                    signals.answered(o, vendor, Duration.ofNanos(System.nanoTime() - startedNanos));
                    span.end(o);
                })
                .map(o -> answers.of(o, span.traceId()));
    }

    private Uni<IntakeOutcome> read(
            Admitted admitted, HttpServerRequest request, WebhookSpan span) {
        return bodies.read(request)
                .onCancellation()
                .invoke(admitted.place()::release)
                .chain(body -> taken(body, admitted, request, span));
    }

    private Uni<IntakeOutcome> taken(
            RequestBody body, Admitted admitted, HttpServerRequest request, WebhookSpan span) {
        return switch (body) {
            case RequestBody.Whole whole -> {
                ReceivedWebhook received = Requests.received(request, whole.bytes());
                yield intake.take(admitted, received, span.traceparent());
            }
            case RequestBody.TooLarge _ -> refused(admitted, IntakeOutcome.TOO_LARGE);
            case RequestBody.Unfinished _ -> refused(admitted, IntakeOutcome.TOO_SLOW);
        };
    }

    private static Uni<IntakeOutcome> refused(Admitted admitted, IntakeOutcome outcome) {
        admitted.place().release();
        return Uni.createFrom().item(outcome);
    }

    private static Optional<VendorId> vendor(Admission admission) {
        return admission instanceof Admitted admitted
                ? Optional.of(admitted.account().adapter().id())
                : Optional.empty();
    }

    private static IntakeOutcome failed(Throwable failure) {
        // The class alone: a message may repeat what the vendor sent.
        LOG.errorf("a webhook was not taken: %s", failure.getClass().getName());
        return IntakeOutcome.FAILED;
    }
}
