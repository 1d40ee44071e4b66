package io.idrelay.vendor.cleardil;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.VendorHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a session at ClearDil: its ids there, and what was asked for. */
record ClearDilHandle(Map<String, String> known) {
    static final String CUSTOMER_ID = "customerId";
    static final String DOCUMENT_ID = "documentId";
    static final String VERIFICATION_ID = "verificationId";
    static final String IDENTIFICATION_ID = "identificationId";
    static final String SCREENING_ID = "screeningId";

    /** Which images the document has, for example {@code front,back}. */
    static final String DOCUMENT_SIDES = "documentSides";

    /** Who took the images; the vendor's SDK compares faces itself. */
    static final String CAPTURED_BY = "capturedBy";

    /** The scopes that were asked for, with commas; {@link #NONE} where there is no screening. */
    static final String SCREENING_SCOPE = "screeningScope";

    static final String SDK = "sdk";
    static final String NONE = "none";

    /** What may stand in a path. */
    static final String ID_FORM = "[A-Za-z0-9_-]{1,100}";

    static ClearDilHandle of(VendorHandle handle) {
        return new ClearDilHandle(handle.references());
    }

    /** An id that a vendor's answer names, if it has the form of one. */
    static Optional<String> id(JsonNode answer, String name) {
        return Optional.of(answer.path(name).asText("")).filter(id -> id.matches(ID_FORM));
    }

    Optional<String> id(String name) {
        return Optional.ofNullable(known.get(name)).filter(id -> id.matches(ID_FORM));
    }

    boolean capturedBySdk() {
        return SDK.equals(known.get(CAPTURED_BY));
    }

    boolean has(String name) {
        return known.containsKey(name);
    }

    List<String> sides() {
        return words(known.getOrDefault(DOCUMENT_SIDES, ""));
    }

    /** The scopes that were asked for; none where there is no screening. */
    List<String> scopes() {
        return words(known.getOrDefault(SCREENING_SCOPE, NONE));
    }

    /** Whether everything was requested, so that a result can be fetched. */
    boolean submitted() {
        boolean face = id(IDENTIFICATION_ID).isPresent() || capturedBySdk();
        boolean screened = id(SCREENING_ID).isPresent() || scopes().isEmpty();
        return id(CUSTOMER_ID).isPresent()
                && id(VERIFICATION_ID).isPresent()
                && face
                && has(SCREENING_SCOPE)
                && screened;
    }

    static List<String> words(String text) {
        return text.isBlank() || text.equals(NONE) ? List.of() : List.of(text.split(",", -1));
    }

    @Override
    public String toString() {
        return "ClearDilHandle" + known.keySet();
    }
}
