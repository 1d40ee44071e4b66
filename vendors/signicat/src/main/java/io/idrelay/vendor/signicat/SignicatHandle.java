package io.idrelay.vendor.signicat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.signicat.wire.Notification;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signicat's ids of a session: the dossier from its opening on, the process once it is known. */
record SignicatHandle(Optional<String> dossierId, Optional<String> processId) {
    private static final String DOSSIER_ID = "dossierId";
    private static final String PROCESS_ID = "processId";

    /** Ids go into paths, so only what can be an id is taken for one. */
    private static final String FORM = "[A-Za-z0-9-]{1,100}";

    static SignicatHandle of(VendorHandle handle) {
        return ofQuery(handle.references());
    }

    static SignicatHandle ofQuery(Map<String, String> query) {
        return of(query.get(DOSSIER_ID), query.get(PROCESS_ID));
    }

    /** Of a callback, or of an event, which has the same inside. */
    static SignicatHandle of(Notification body) {
        Notification.EventData event = body.eventData();
        return event == null
                ? of(body.dossierId(), body.processId())
                : of(event.dossierId(), event.processId());
    }

    static SignicatHandle of(@Nullable String dossierId, @Nullable String processId) {
        return new SignicatHandle(id(dossierId), id(processId));
    }

    static Optional<String> id(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> id.matches(FORM));
    }

    VendorHandle toHandle() {
        Map<String, String> references = new HashMap<>();
        dossierId.ifPresent(id -> references.put(DOSSIER_ID, id));
        processId.ifPresent(id -> references.put(PROCESS_ID, id));
        return new VendorHandle(references);
    }
}
