package io.idrelay.process.sdk;

import io.idrelay.contracts.VendorId;
import io.idrelay.process.session.Opening;
import io.idrelay.vendor.spi.Handoff;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an app starts the vendor's SDK with.
 *
 * @param kind {@code sdkToken}, or {@code page} for a vendor that answers an app with a page,
 *     {@code upload} where the app uploads images to us
 * @param configuration what else the SDK takes, by the vendor's names
 */
record AppSessionView(
        String kind,
        VendorId vendor,
        Optional<String> token,
        Optional<URI> url,
        Optional<Instant> expiresAt,
        Map<String, String> configuration) {

    static AppSessionView of(Opening.Ready ready) {
        return switch (ready.handoff()) {
            case Handoff.SdkToken sdk ->
                    new AppSessionView(
                            "sdkToken",
                            ready.vendor(),
                            Optional.of(sdk.token()),
                            Optional.empty(),
                            sdk.expiresAt(),
                            sdk.configuration());
            case Handoff.Upload _ ->
                    new AppSessionView(
                            "upload",
                            ready.vendor(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of());
            case Handoff.Page page ->
                    new AppSessionView(
                            "page",
                            ready.vendor(),
                            Optional.empty(),
                            Optional.of(page.url()),
                            Optional.empty(),
                            Map.of());
        };
    }

    @Override
    public String toString() {
        return "AppSessionView[redacted]";
    }
}
