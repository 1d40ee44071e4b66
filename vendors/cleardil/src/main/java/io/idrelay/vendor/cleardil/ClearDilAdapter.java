package io.idrelay.vendor.cleardil;

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

/** ClearDil: documents, faces and screening of a customer, with its SDK or with uploads. */
public final class ClearDilAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("cleardil");

    /** It never calls back, so results are asked for soon, and then less and less often. */
    private static final Duration ASKED_FIRST_AFTER = Duration.ofSeconds(5);

    /** Said of SDK tokens by one page only. */
    private static final Duration SDK_TOKEN_LIFE = Duration.ofMinutes(90);

    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "ClearDil",
                    Set.of(Flow.DOCUMENT),
                    Set.of(Channel.SDK, Channel.API),
                    Set.of(
                            Capability.FETCH,
                            Capability.SUBMIT,
                            Capability.UPLOAD,
                            Capability.IMAGES,
                            Capability.DELETE),
                    Set.of(
                            Check.Kind.DOCUMENT_AUTHENTICITY,
                            Check.Kind.DOCUMENT_INTEGRITY,
                            Check.Kind.DOCUMENT_EXPIRY,
                            Check.Kind.DATA_MATCH,
                            Check.Kind.FACE_MATCH,
                            Check.Kind.WATCHLIST),
                    Set.of(Decision.ACCEPTED, Decision.REJECTED, Decision.REVIEW),
                    new Coverage(Map.of("*", ClearDilDocumentType.uploadable()), Set.of()),
                    CallbackTrust.NONE,
                    ASKED_FIRST_AFTER,
                    SDK_TOKEN_LIFE);

    private final ClearDilClient client = new ClearDilClient();
    private final Sessions sessions = new ClearDilSessions(client);
    private final Webhooks webhooks = new ClearDilWebhooks();
    private final Results results = new ClearDilResults(client);
    private final Images images = new ClearDilImages(client);

    /** For {@link java.util.ServiceLoader}. */
    public ClearDilAdapter() {}

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
        return ClearDilForm.FORM;
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
