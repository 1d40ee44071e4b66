package io.idrelay.vendor.idfy;

import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.Decision;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.LinkedImages;
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

/** IDfy Profiles Gateway: a capture page, a video call, a reviewer. */
public final class IdfyAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("idfy");

    /** Its host for Indonesia speaks the same API. */
    private static final Coverage COVERAGE =
            new Coverage(
                    Map.of(
                            "IND",
                            Set.of(
                                    "pan_card",
                                    "aadhaar_card",
                                    "passport",
                                    "driving_permit",
                                    "voter_id"),
                            "IDN",
                            Set.of("idcard")),
                    Set.of());

    /** A callback carries the whole profile, unsigned: a hint. */
    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "IDfy",
                    Set.of(Flow.CAPTURE),
                    Set.of(Channel.PAGE),
                    Set.of(Capability.CALLBACK, Capability.FETCH, Capability.IMAGES),
                    Set.of(
                            Check.Kind.VIDEO_INTERVIEW,
                            Check.Kind.FACE_MATCH,
                            Check.Kind.LIVENESS,
                            Check.Kind.DATA_MATCH,
                            Check.Kind.DOCUMENT_AUTHENTICITY,
                            Check.Kind.REGISTRY),
                    Set.of(
                            Decision.ACCEPTED,
                            Decision.REJECTED,
                            Decision.REVIEW,
                            Decision.CANCELED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(30),
                    Duration.ofDays(3));

    private final IdfyClient client = new IdfyClient();
    private final Sessions sessions = new IdfySessions(client);
    private final Webhooks webhooks = new IdfyWebhookVerifier();
    private final Results results = new IdfyResults(client);
    private final Images images = new LinkedImages();

    /** For {@link java.util.ServiceLoader}. */
    public IdfyAdapter() {}

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
        return IdfyForm.FORM;
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
