package io.idrelay.contracts;

import org.jspecify.annotations.Nullable;

/** The key of everything that is about one session, in all topics alike. */
final class SessionKey {
    private SessionKey() {}

    static String of(
            VendorAccountId account,
            @Nullable SessionId session,
            @Nullable String vendorReference) {
        if (session != null) {
            return account.value() + "/" + session.value();
        }
        return vendorReference == null ? account.value() : account.value() + "/" + vendorReference;
    }
}
