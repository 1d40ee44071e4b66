package io.idrelay.sandbox.cleardil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.stage.Person;
import io.idrelay.sandbox.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer with documents and checks: one session. Safe for any number of threads. */
final class ClearDilCustomer {
    private static final int THINGS_MAX = 50;

    private final String id;
    private final String clientId;
    private final ObjectNode record;
    private final Instant createdAt;
    private final Visit<ClearDilOutcome> visit;
    private final List<ClearDilDocument> documents = new ArrayList<>();
    private final List<ClearDilCheck> checks = new ArrayList<>();
    private String sdkToken = "";
    private @Nullable Person person;
    private boolean captured;

    ClearDilCustomer(
            String id,
            String clientId,
            ObjectNode record,
            Instant createdAt,
            Visit<ClearDilOutcome> visit) {
        this.id = id;
        this.clientId = clientId;
        this.record = record;
        this.createdAt = createdAt;
        this.visit = visit;
    }

    String id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    ObjectNode record() {
        return record.deepCopy();
    }

    Instant createdAt() {
        return createdAt;
    }

    Visit<ClearDilOutcome> visit() {
        return visit;
    }

    synchronized void sdkToken(String token) {
        sdkToken = token;
    }

    /** The newest; empty where the customer has none. */
    synchronized String sdkToken() {
        return sdkToken;
    }

    /** Ends the SDK's capture; says whether it was open. */
    synchronized boolean capture(Optional<ClearDilOutcome> chosen, Optional<Person> whose) {
        if (captured || sdkToken.isEmpty()) {
            return false;
        }
        captured = true;
        chosen.ifPresent(visit::choose);
        person = whose.orElse(null);
        return true;
    }

    synchronized boolean captured() {
        return captured;
    }

    /** Whose document was shown; none where it was the customer's own. */
    synchronized Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** Adds a document or refuses: everything has a limit. */
    synchronized void add(ClearDilDocument document) {
        limit(documents);
        documents.add(document);
    }

    synchronized void add(ClearDilCheck check) {
        limit(checks);
        checks.add(check);
    }

    private static void limit(List<?> things) {
        if (things.size() >= THINGS_MAX) {
            throw ClearDilRefusal.of(409, "conflict");
        }
    }

    synchronized List<ClearDilDocument> documents() {
        return List.copyOf(documents);
    }

    synchronized List<ClearDilCheck> checks(ClearDilCheck.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).toList();
    }

    synchronized boolean hasChecks() {
        return !checks.isEmpty();
    }

    Optional<ClearDilDocument> document(String documentId) {
        return documents().stream().filter(d -> d.id().equals(documentId)).findFirst();
    }

    Optional<ClearDilCheck> check(ClearDilCheck.Kind kind, String checkId) {
        return checks(kind).stream().filter(check -> check.id().equals(checkId)).findFirst();
    }

    /** How far it is, in ClearDil's words. */
    synchronized String state() {
        if (checks.isEmpty()) {
            return documents.isEmpty() ? "CREATED" : "DOCUMENTS";
        }
        return checks.stream().allMatch(ClearDilCheck::processed) ? "DONE" : "PENDING";
    }

    @Override
    public String toString() {
        return "ClearDilCustomer[" + id + "]";
    }
}
