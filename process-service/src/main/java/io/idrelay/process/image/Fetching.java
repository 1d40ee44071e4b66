package io.idrelay.process.image;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.process.session.VendorSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What became of one try. */
sealed interface Fetching {
    /**
     * A try to make now.
     *
     * @param aim which of the row's aims it is for
     */
    record Due(UUID row, int aim, VendorSession session, FoundImage image, VendorHandle handle) {}

    /** It is in the store. */
    record Stored(KeptImage image) implements Fetching {}

    /** It will never be had. */
    record Lost(String code) implements Fetching {}

    /** Not now. */
    record Later(String code, Optional<Duration> retryAfter) implements Fetching {}
}
