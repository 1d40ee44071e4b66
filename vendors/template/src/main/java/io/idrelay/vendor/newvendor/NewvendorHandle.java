package io.idrelay.vendor.newvendor;

import io.idrelay.contracts.VendorHandle;
import java.util.Map;
import java.util.Optional;

/** NEW VENDOR's own id of a verification, which every fetch needs. */
final class NewvendorHandle {
    static final String ID = "verificationId";

    /** What fits into a path; anything else is not used. */
    static final String ID_FORM = "[A-Za-z0-9-]{1,100}";

    private NewvendorHandle() {}

    static VendorHandle of(String id) {
        return new VendorHandle(Map.of(ID, id));
    }

    static Optional<String> id(VendorHandle handle) {
        return Optional.ofNullable(handle.references().get(ID)).filter(id -> id.matches(ID_FORM));
    }
}
