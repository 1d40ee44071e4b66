package io.idrelay.sandbox.signicat;

import io.idrelay.sandbox.control.Plan;
import io.idrelay.sandbox.visit.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One end user's dossier and the processes in it. Safe for any number of threads. */
final class AssureDossier {
    private static final int PROCESSES_MAX = 50;

    private final String id;
    private final String clientId;
    private final Optional<String> externalReference;
    private final Instant createdAt;
    private final LinkedHashMap<String, AssureProcess> processes = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new HashMap<>();
    private final Visit<SignicatOutcome> visit;
    private int numbersGiven;
    private Optional<CapturePage> openPage = Optional.empty();
    private boolean deleted;

    AssureDossier(
            String id,
            String clientId,
            Optional<String> externalReference,
            Instant createdAt,
            Plan plan) {
        this.id = id;
        this.clientId = clientId;
        this.externalReference = externalReference;
        this.createdAt = createdAt;
        visit = new Visit<>(SignicatOutcome.ACCEPTED, plan);
    }

    String id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    Optional<String> externalReference() {
        return externalReference;
    }

    Instant createdAt() {
        return createdAt;
    }

    Visit<SignicatOutcome> visit() {
        return visit;
    }

    /** A number that no other process or page of this dossier has. */
    synchronized String nextNumber() {
        return Integer.toString(++numbersGiven);
    }

    /** Adds a process; says whether there was room. */
    synchronized boolean add(AssureProcess process) {
        if (processes.size() >= PROCESSES_MAX) {
            return false;
        }
        processes.put(process.id(), process);
        return true;
    }

    synchronized Optional<AssureProcess> find(String processId) {
        return Optional.ofNullable(processes.get(processId));
    }

    /** Changes a process that is still there. */
    synchronized Optional<AssureProcess> change(
            String processId, UnaryOperator<AssureProcess> step) {
        return Optional.ofNullable(
                processes.computeIfPresent(processId, (key, process) -> step.apply(process)));
    }

    synchronized boolean remove(String processId) {
        return processes.remove(processId) != null;
    }

    synchronized void keep(String name, UploadedFile file) {
        files.put(name, file);
    }

    synchronized Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Deletes what is in the dossier: its pages end, and nobody is called back any more. */
    synchronized void delete() {
        deleted = true;
        files.clear();
        processes.clear();
        openPage = Optional.empty();
    }

    synchronized boolean deleted() {
        return deleted;
    }

    synchronized List<AssureProcess> processes() {
        return List.copyOf(processes.values());
    }

    synchronized Optional<AssureProcess> latest() {
        return Optional.ofNullable(processes.lastEntry()).map(entry -> entry.getValue());
    }

    /** Remembers the page that is given out now; an earlier one works on until it is used. */
    synchronized void open(@Nullable CapturePage page) {
        openPage = Optional.ofNullable(page);
    }

    synchronized Optional<CapturePage> openPage() {
        return openPage;
    }
}
