package io.idrelay.vendor.sampleid;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.ImageOutcome;
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

/** Sample ID: its page, for passports. Nobody sells it; it shows how an adapter is filled in. */
public final class SampleIdAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("sampleid");

    private static final Coverage COVERAGE =
            new Coverage(Map.of("*", Set.of("passport")), Set.of());

    /** Its callback has a password and no signature: a hint. */
    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "Sample ID",
                    Set.of(Flow.CAPTURE),
                    Set.of(Channel.PAGE),
                    Set.of(Capability.CALLBACK, Capability.CALLBACK_PER_SESSION, Capability.FETCH),
                    Set.of(Check.Kind.FACE_MATCH, Check.Kind.DOCUMENT_AUTHENTICITY),
                    Set.of(Decision.ACCEPTED, Decision.REJECTED, Decision.FAILED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(10),
                    Duration.ofHours(24));

    private final SampleIdClient client = new SampleIdClient();
    private final Sessions sessions = new SampleIdSessions(client);
    private final Webhooks webhooks = new SampleIdWebhookVerifier();
    private final Results results = new SampleIdResults(client);
    private final Images images = (image, handle, access) -> new ImageOutcome.NotSupported();

    /** For {@link java.util.ServiceLoader}. */
    public SampleIdAdapter() {}

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
        return SampleIdForm.FORM;
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
