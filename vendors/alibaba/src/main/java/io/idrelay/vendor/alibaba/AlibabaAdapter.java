package io.idrelay.vendor.alibaba;

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

/** Alibaba Cloud ID Verification: its page and its SDK, for documents and faces. */
public final class AlibabaAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("alibaba");

    /** Identity cards need lines in the account's table of DocTypes. */
    private static final Coverage COVERAGE =
            new Coverage(Map.of("*", Set.of("passport", "idcard")), Set.of());

    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "Alibaba Cloud ID Verification",
                    Set.of(Flow.CAPTURE),
                    Set.of(Channel.PAGE, Channel.SDK),
                    Set.of(
                            Capability.DELETE,
                            Capability.CALLBACK,
                            Capability.CALLBACK_PER_SESSION,
                            Capability.FETCH,
                            Capability.IMAGES,
                            Capability.DEVICE_INFO),
                    Set.of(
                            Check.Kind.DOCUMENT_AUTHENTICITY,
                            Check.Kind.DOCUMENT_INTEGRITY,
                            Check.Kind.DOCUMENT_EXPIRY,
                            Check.Kind.DATA_MATCH,
                            Check.Kind.FACE_MATCH,
                            Check.Kind.LIVENESS),
                    Set.of(
                            Decision.ACCEPTED,
                            Decision.REJECTED,
                            Decision.FAILED,
                            Decision.CANCELED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(5),
                    AlibabaSessions.VALIDITY);

    private final AlibabaClient client = new AlibabaClient();
    private final Sessions sessions = new AlibabaSessions(client);
    private final Webhooks webhooks = new AlibabaWebhookVerifier();
    private final Results results = new AlibabaResults(client);
    private final Images images = new AlibabaImages(client);

    /** For {@link java.util.ServiceLoader}. */
    public AlibabaAdapter() {}

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
        return AlibabaForm.FORM;
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
