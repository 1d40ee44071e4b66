package io.idrelay.vendor.idfy;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two ids of a profile: IDfy's own, and ours, which is the session's. */
final class IdfyIds {
    static final String PROFILE_ID = "profileId";
    static final String REFERENCE_ID = "referenceId";

    private IdfyIds() {}

    /** A profile's id that fits into a path. */
    static Optional<String> profileId(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> id.matches("[A-Za-z0-9-]{1,100}"));
    }

    /** The session behind a reference id; empty where somebody else made the profile. */
    static Optional<SessionId> session(@Nullable String referenceId) {
        return Optional.ofNullable(referenceId)
                .filter(id -> id.matches(SessionId.PREFIX + "[0-9a-f]{32}"))
                .map(SessionId::new);
    }

    static VendorHandle handle(Optional<String> profileId, Optional<String> referenceId) {
        Map<String, String> ids = new HashMap<>();
        profileId.ifPresent(id -> ids.put(PROFILE_ID, id));
        referenceId.ifPresent(id -> ids.put(REFERENCE_ID, id));
        return new VendorHandle(ids);
    }
}
