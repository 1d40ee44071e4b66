package io.idrelay.vendor.signicat;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.VendorProfile.CallbackTrust;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Coverage;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.spi.Webhooks;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Signicat Assure: its capture pages, its electronic IDs, and images that a merchant uploads. */
public final class SignicatAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("signicat");

    private static final Coverage COVERAGE =
            new Coverage(
                    Map.of("*", Set.of("passport", "idcard", "driving_permit", "residence_permit")),
                    // The one name its pages have; the end user chooses the method there.
                    Set.of("eid"));

    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "Signicat",
                    Set.of(Flow.DOCUMENT, Flow.CAPTURE, Flow.EID),
                    Set.of(Channel.PAGE, Channel.API),
                    Set.of(
                            Capability.UPLOAD,
                            Capability.SUBMIT,
                            Capability.CANCEL,
                            Capability.DELETE,
                            Capability.CALLBACK,
                            Capability.CALLBACK_PER_SESSION,
                            Capability.FETCH,
                            Capability.IMAGES),
                    Set.of(
                            Check.Kind.DOCUMENT_AUTHENTICITY,
                            Check.Kind.DOCUMENT_INTEGRITY,
                            Check.Kind.DOCUMENT_EXPIRY,
                            Check.Kind.DATA_MATCH,
                            Check.Kind.FACE_MATCH,
                            Check.Kind.LIVENESS,
                            Check.Kind.REGISTRY,
                            Check.Kind.WATCHLIST),
                    Set.of(
                            Decision.ACCEPTED,
                            Decision.REJECTED,
                            Decision.REVIEW,
                            Decision.FAILED,
                            Decision.CANCELED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(10),
                    Duration.ofHours(24));

    private final SignicatClient client = new SignicatClient();
    private final Sessions sessions = new SignicatSessions(client);
    private final Webhooks webhooks = new SignicatWebhookVerifier();
    private final Results results = new SignicatResults(client);
    private final Images images = new SignicatImages(client);

    /** For {@link java.util.ServiceLoader}. */
    public SignicatAdapter() {}

    @Override
    public VendorId id() {
        return ID;
    }

    @Override
    public VendorProfile profile() {
        return PROFILE;
    }

    @Override
    public AccountForm accountForm() {
        return SignicatForm.FORM;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }

    @Override
    public Results results() {
        return results;
    }

    @Override
    public Images images() {
        return images;
    }
}
