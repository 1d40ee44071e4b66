package io.idrelay.sandbox.cleardil;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check of a document or a face, or a screening. Safe for any number of threads. */
final class ClearDilCheck {
    private final Kind kind;
    private final String id;
    private final String documentId;
    private final String type;
    private final Instant createdAt;
    private final Map<String, String> scopes = new LinkedHashMap<>();
    private Instant updatedAt;
    private boolean processed;

    private ClearDilCheck(Kind kind, String id, String documentId, String type, Instant createdAt) {
        this.kind = kind;
        this.id = id;
        this.documentId = documentId;
        this.type = type;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    static ClearDilCheck ofDocument(
            Kind kind, String id, String documentId, String type, Instant at) {
        return new ClearDilCheck(kind, id, documentId, type, at);
    }

    static ClearDilCheck screening(String id, List<String> scopes, Instant at) {
        ClearDilCheck check = new ClearDilCheck(Kind.SCREENING, id, "", "", at);
        scopes.forEach(scope -> check.scopes.put(scope, "IN_PROGRESS"));
        return check;
    }

    /** What is checked. */
    enum Kind {
        VERIFICATION,
        IDENTIFICATION,
        SCREENING
    }

    Kind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    String documentId() {
        return documentId;
    }

    String type() {
        return type;
    }

    Instant createdAt() {
        return createdAt;
    }

    synchronized Instant updatedAt() {
        return updatedAt;
    }

    synchronized boolean processed() {
        return processed;
    }

    /** The vendor has looked. */
    synchronized void process(ClearDilOutcome outcome, Instant at) {
        processed = true;
        updatedAt = at;
        scopes.replaceAll((scope, before) -> outcome.wordOfScope(scope));
    }

    /** A person has looked at what waits for one; says whether anything did. */
    synchronized boolean validate(String word, Instant at) {
        boolean waited = scopes.containsValue("AWAITING_VALIDATION");
        scopes.replaceAll((scope, now) -> now.equals("AWAITING_VALIDATION") ? word : now);
        updatedAt = at;
        return waited;
    }

    synchronized Map<String, String> scopes() {
        return new LinkedHashMap<>(scopes);
    }
}
