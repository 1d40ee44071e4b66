package io.idrelay.vendor.onekyc;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.VendorAccess;
import java.util.Map;
import java.util.Optional;

/**
 * The three ids under which OneKYC keeps a session. All are ours and belong to one session only:
 * two sessions of one person share nothing at the vendor.
 */
record OneKycIdentity(String userId, String userIdType, String sessionId) {
    static final String SESSION_ID = "partnerSessionId";
    static final String USER_ID = "partnerUserId";
    static final String USER_ID_TYPE = "partnerUserIdType";
    static final String SUBMISSION_ID = "submissionId";

    static OneKycIdentity of(SessionId session, VendorAccess access) {
        return new OneKycIdentity(
                session.value(),
                access.setting(OneKycForm.USER_ID_TYPE),
                session.uuid().toString());
    }

    /** The ids of a session; the kind of user id may have been another when it was opened. */
    static Optional<OneKycIdentity> of(
            VendorHandle handle, Optional<SessionId> session, VendorAccess access) {
        Map<String, String> known = handle.references();
        String type = known.getOrDefault(USER_ID_TYPE, access.setting(OneKycForm.USER_ID_TYPE));
        if (session.isPresent()) {
            OneKycIdentity now = of(session.get(), access);
            return Optional.of(new OneKycIdentity(now.userId, type, now.sessionId));
        }
        return known.containsKey(SESSION_ID) && known.containsKey(USER_ID)
                ? Optional.of(new OneKycIdentity(known.get(USER_ID), type, known.get(SESSION_ID)))
                : Optional.empty();
    }

    VendorHandle handle() {
        return new VendorHandle(
                Map.of(SESSION_ID, sessionId, USER_ID, userId, USER_ID_TYPE, userIdType));
    }
}
