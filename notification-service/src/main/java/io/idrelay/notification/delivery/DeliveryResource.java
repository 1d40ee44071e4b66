package io.idrelay.notification.delivery;

import io.idrelay.contracts.DeliveryId;
import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.ProcessId;
import io.idrelay.platform.access.Caller;
import io.idrelay.platform.problems.Page;
import io.idrelay.platform.problems.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows a merchant what became of its callbacks. */
@Path("/v1/deliveries")
@RolesAllowed("merchant")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {
    private final DeliveryStore deliveries;
    private final DeliveryAttemptStore attempts;
    private final DeliveryQueue queue;
    private final AnswerVault answers;
    private final Caller caller;

    DeliveryResource(
            DeliveryStore deliveries,
            DeliveryAttemptStore attempts,
            DeliveryQueue queue,
            AnswerVault answers,
            Caller caller) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.queue = queue;
        this.answers = answers;
        this.caller = caller;
    }

    /** The newest first. */
    @GET
    @Transactional
    public Page<DeliveryView> list(
            @QueryParam("processId") Optional<String> processId,
            @QueryParam("status") Optional<String> status,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        DeliveryStore.Filter filter =
                new DeliveryStore.Filter(
                        caller.merchantId(),
                        processId.map(id -> parsed(id, ProcessId::new, "processId", "is an id")),
                        status.map(
                                word -> parsed(word, DeliveryStatus::of, "status", statusRule())),
                        cursor.map(id ->
                                parsed(id, DeliveryId::new, "cursor", "is one that a list gave")));
        return Page.of(views(deliveries.page(filter, limit + 1)), limit, last -> last.id().value());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public DeliveryView get(@PathParam("id") String id) {
        return views(List.of(owned(id))).getFirst();
    }

    /** The first attempt first; there are never more than the schedule has. */
    @GET
    @Path("/{id}/attempts")
    @Transactional
    public Page<AttemptView> attempts(@PathParam("id") String id) {
        DeliveryRow delivery = owned(id);
        DossierId dossier = DossierId.of(delivery.dossierId);
        List<AttemptView> made =
                attempts.of(delivery.deliveryId()).stream()
                        .map(row -> AttemptView.of(row, answers.open(dossier, row)))
                        .toList();
        return new Page<>(made, null);
    }

    private List<DeliveryView> views(List<DeliveryRow> rows) {
        Map<DeliveryId, Instant> due =
                queue.dueTimes(rows.stream().map(DeliveryRow::deliveryId).toList());
        return rows.stream().map(row -> DeliveryView.of(row, due.get(row.deliveryId()))).toList();
    }

    private DeliveryRow owned(String id) {
        DeliveryId known;
        try {
            known = new DeliveryId(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("delivery");
        }
        return deliveries
                .find(caller.merchantId(), known)
                .orElseThrow(() -> Problems.notFound("delivery"));
    }

    private static <T> T parsed(
            String text, Function<String, T> parser, String field, String rule) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(field, rule);
        }
    }

    private static String statusRule() {
        return "is pending, delivered or given_up";
    }
}
