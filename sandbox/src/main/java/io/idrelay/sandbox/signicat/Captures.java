package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.callback.Callback;
import io.idrelay.sandbox.stage.Bounded;
import io.idrelay.sandbox.stage.Limits;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.stage.Seed;
import io.idrelay.sandbox.visit.Aftermath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Gives out capture pages and moves processes on: captured, processed, called back. */
@ApplicationScoped
class Captures {
    private static final int PAGES_MAX = 100_000;

    private final Clock clock;
    private final Aftermath aftermath;
    private final Seed seed;
    private final Duration pageLifetime;
    private final Bounded<String, CapturePage> pages = new Bounded<>(PAGES_MAX);

    @Inject
    Captures(SignicatConfig config, Clock clock, Aftermath aftermath, Seed seed) {
        this.clock = clock;
        this.aftermath = aftermath;
        this.seed = seed;
        pageLifetime =
                Limits.upTo(
                        "idrelay.sandbox.signicat.page-lifetime",
                        config.pageLifetime(),
                        Duration.ofDays(100));
    }

    /** A process of its own, which waits for images or for its end user. */
    AssureProcess create(
            AssureDossier dossier,
            String provider,
            String type,
            AssureProcess.Notification notification) {
        String id = seed.uuid("signicat-process", dossier.id(), dossier.nextNumber());
        AssureProcess process =
                AssureProcess.pending(id, provider, type, notification, clock.instant());
        if (!dossier.add(process)) {
            throw new AssureRefusal(400, "The dossier holds too many processes");
        }
        return process;
    }

    /** A page for a dossier's end user. */
    CapturePage open(
            AssureDossier dossier,
            AssureProcess template,
            Optional<String> processId,
            String redirectUrl) {
        CapturePage page =
                new CapturePage(
                        seed.token("signicat-page", dossier.id(), dossier.nextNumber()),
                        dossier,
                        processId,
                        template.provider(),
                        template.processType(),
                        redirectUrl,
                        template.notification(),
                        clock.instant().plus(pageLifetime));
        pages.put(page.token(), page);
        dossier.open(page);
        return page;
    }

    /** A page that is still good. */
    Optional<CapturePage> find(String token) {
        return pages.get(token)
                .filter(page -> clock.instant().isBefore(page.expiresAt()))
                .filter(page -> !page.dossier().deleted());
    }

    /** Uses the page up; empty where it was used already. Returns the process. */
    Optional<AssureProcess> finish(CapturePage page, SignicatOutcome outcome, Person person) {
        if (pages.remove(page.token()).isEmpty()) {
            return Optional.empty();
        }
        AssureDossier dossier = page.dossier();
        dossier.open(null);
        String processId =
                page.processId()
                        .orElseGet(() ->
                                create(
                                                dossier,
                                                page.provider(),
                                                page.processType(),
                                                page.notification())
                                        .id());
        return finish(dossier, processId, outcome, person);
    }

    /** Ends the capture of a process that waits; empty where it does not. */
    Optional<AssureProcess> finish(
            AssureDossier dossier, String processId, SignicatOutcome outcome, Person person) {
        if (dossier.find(processId).filter(AssureProcess::isPending).isEmpty()) {
            return Optional.empty();
        }
        dossier.change(processId, p -> p.captured(outcome, person, clock.instant()));
        if (outcome == SignicatOutcome.NEVER_ENDS) {
            return dossier.find(processId);
        }
        // An electronic ID answers at once, and so does an end user who gives up.
        boolean atOnce =
                outcome == SignicatOutcome.CANCELED
                        || dossier.find(processId)
                                .filter(p -> p.provider().equals(AssureWords.EID))
                                .isPresent();
        if (atOnce) {
            dossier.change(processId, p -> p.ended(clock.instant()));
        }
        aftermath.afterProcessing(() -> end(dossier, processId));
        return dossier.find(processId);
    }

    private void end(AssureDossier dossier, String processId) {
        dossier.change(processId, p -> p.ended() ? p : p.ended(clock.instant()))
                .ifPresent(process -> callBack(dossier, process));
    }

    private void callBack(AssureDossier dossier, AssureProcess process) {
        if (process.notification().url().isEmpty()) {
            return;
        }
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("dossierId", dossier.id())
                        .put("processId", process.id())
                        .put("status", process.status());
        Map<String, String> proof =
                process.notification()
                        .authorization()
                        .map(value -> Map.of("Authorization", value))
                        .orElse(Map.of());
        Callback callback =
                new Callback(
                        "POST",
                        URI.create(process.notification().url().get()),
                        proof,
                        body.toString().getBytes(StandardCharsets.UTF_8),
                        process.status());
        aftermath.callBack(dossier.visit(), callback);
    }

    void clear() {
        pages.clear();
    }
}
