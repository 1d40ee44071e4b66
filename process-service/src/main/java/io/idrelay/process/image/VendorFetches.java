package io.idrelay.process.image;

import io.idrelay.platform.objects.ObjectStoreUnavailable;
import io.idrelay.platform.sealing.DossierKeyDestroyed;
import io.idrelay.process.account.Accounts;
import io.idrelay.process.image.Fetching.Due;
import io.idrelay.process.media.MediaKind;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.VendorFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Fetches one image from its vendor into the store. Blocks, with no transaction held. */
@ApplicationScoped
class VendorFetches {
    /** Refusals of ours that no later try changes. */
    private static final Set<String> FINAL = Set.of("answer-too-large", "address-refused");

    private final Vendors vendors;
    private final Accounts accounts;
    private final ImageObjects objects;
    private final ImageConfig config;

    VendorFetches(Vendors vendors, Accounts accounts, ImageObjects objects, ImageConfig config) {
        this.vendors = vendors;
        this.accounts = accounts;
        this.objects = objects;
        this.config = config;
    }

    Fetching fetch(Due due) {
        ImageOutcome outcome =
                vendors.find(due.session().vendor())
                        .orElseThrow()
                        .images()
                        .fetch(
                                due.image(),
                                due.handle(),
                                accounts.access(due.session().accountId()));
        return switch (outcome) {
            case ImageOutcome.Fetched(byte[] body) -> store(due, body);
            case ImageOutcome.Gone(String code) -> new Fetching.Lost(code);
            case ImageOutcome.NotSupported _ -> new Fetching.Lost("not-supported");
            case ImageOutcome.Failed(VendorFailure failure) -> failed(failure);
        };
    }

    private Fetching store(Due due, byte[] body) {
        if (body.length == 0) {
            return new Fetching.Later("empty", Optional.empty());
        }
        if (body.length > config.fetchBytesMax()) {
            return new Fetching.Lost("answer-too-large");
        }
        try {
            return new Fetching.Stored(
                    new KeptImage(
                            objects.keep(due.session().dossierId(), body),
                            MediaKind.of(body),
                            body.length));
        } catch (ObjectStoreUnavailable e) {
            return new Fetching.Later("object-store-unavailable", Optional.empty());
        } catch (DossierKeyDestroyed e) {
            return new Fetching.Lost("erased");
        }
    }

    private static Fetching failed(VendorFailure failure) {
        if (FINAL.contains(failure.code())) {
            return new Fetching.Lost(failure.code());
        }
        return switch (failure.kind()) {
            case UNAVAILABLE, UNCLEAR, MISCONFIGURED ->
                    new Fetching.Later(failure.code(), failure.retryAfter());
            case REFUSED, CONTRACT_BROKEN -> new Fetching.Lost(failure.code());
        };
    }
}
