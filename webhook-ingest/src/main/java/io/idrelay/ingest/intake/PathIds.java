package io.idrelay.ingest.intake;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import java.util.Optional;
import java.util.function.Function;

/** Reads the ids of a webhook's path. */
final class PathIds {
    private PathIds() {}

    static Optional<VendorAccountId> account(String text) {
        return read(text, VendorAccountId::new);
    }

    static Optional<SessionId> session(String text) {
        return read(text, SessionId::new);
    }

    private static <T> Optional<T> read(String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
