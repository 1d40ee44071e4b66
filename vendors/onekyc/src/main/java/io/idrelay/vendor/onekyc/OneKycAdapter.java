package io.idrelay.vendor.onekyc;

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

/** OneKYC: its SDK and its web page, for Indonesian identity cards. */
public final class OneKycAdapter implements VendorAdapter {
    static final VendorId ID = new VendorId("onekyc");

    private static final Coverage COVERAGE =
            new Coverage(Map.of("IDN", Set.of("idcard")), Set.of());

    /** A callback carries the whole result, unsigned: a hint. */
    private static final VendorProfile PROFILE =
            new VendorProfile(
                    "OneKYC",
                    Set.of(Flow.CAPTURE, Flow.DOCUMENT),
                    Set.of(Channel.PAGE, Channel.SDK),
                    Set.of(Capability.CALLBACK, Capability.FETCH, Capability.IMAGES),
                    Set.of(
                            Check.Kind.DATA_MATCH,
                            Check.Kind.FACE_MATCH,
                            Check.Kind.LIVENESS,
                            Check.Kind.DOCUMENT_AUTHENTICITY,
                            Check.Kind.DOCUMENT_EXPIRY,
                            Check.Kind.REGISTRY,
                            Check.Kind.DUPLICATE),
                    Set.of(Decision.ACCEPTED, Decision.REJECTED, Decision.FAILED),
                    COVERAGE,
                    CallbackTrust.HINT,
                    Duration.ofMinutes(10),
                    Duration.ofDays(60));

    private final OneKycClient client = new OneKycClient();
    private final Sessions sessions = new OneKycSessions(client);
    private final Webhooks webhooks = new OneKycWebhookVerifier();
    private final Results results = new OneKycResults(client);
    private final Images images = new LinkedImages();

    /** For {@link java.util.ServiceLoader}. */
    public OneKycAdapter() {}

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
        return OneKycForm.FORM;
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
