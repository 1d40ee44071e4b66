package io.idrelay.vendor.newvendor;

import io.idrelay.contracts.VendorId;
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

/** NEW VENDOR. TODO: say in one sentence what it verifies, and with which documents. */
public final class NewvendorAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("newvendor");

    /** TODO: which documents of which countries it takes. */
    private static final Coverage COVERAGE = new Coverage(Map.of(), Set.of());

    /** TODO: what the vendor really offers; a recording has to show each end and each check. */
    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "NEW VENDOR",
                    Set.of(Flow.CAPTURE),
                    Set.of(Channel.PAGE),
                    Set.of(Capability.CALLBACK, Capability.CALLBACK_PER_SESSION, Capability.FETCH),
                    Set.of(),
                    Set.of(Decision.ACCEPTED, Decision.REJECTED, Decision.FAILED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(10),
                    Duration.ofHours(24));

    private final NewvendorClient client = new NewvendorClient();
    private final Sessions sessions = new NewvendorSessions(client);
    private final Webhooks webhooks = new NewvendorWebhookVerifier();
    private final Results results = new NewvendorResults(client);
    private final Images images = (image, handle, access) -> new ImageOutcome.NotSupported();

    /** For {@link java.util.ServiceLoader}. */
    public NewvendorAdapter() {}

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
        return NewvendorForm.FORM;
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
