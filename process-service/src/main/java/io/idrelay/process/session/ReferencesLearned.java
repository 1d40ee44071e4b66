package io.idrelay.process.session;

import java.util.List;

/**
 * Told inside the service, in the transaction that learned a vendor's ids of a session and holds
 * their advisory locks: whatever was parked for them can be taken up.
 *
 * @param references the vendor's ids, in clear; never keep or print them
 */
public record ReferencesLearned(VendorSession session, List<String> references) {
    @Override
    public String toString() {
        return "ReferencesLearned[" + session.id() + "]";
    }
}
