package io.idrelay.vendor.testkit;

import io.idrelay.contracts.Redacted;
import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorAccountId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.Applicant.VerifiedContact;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.SubmittedImage;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One account at a stubbed vendor, and one end user. */
public final class VendorScene implements AutoCloseable {
    /** The session of every scene, so that recordings can name it. */
    public static final SessionId SESSION =
            SessionId.of(UUID.fromString("b719f79b-0000-4000-8000-000000000001"));

    /** When every scene begins. */
    public static final Instant NOW = Instant.parse("2026-01-02T03:10:00Z");

    /** What every scene's end user's browser says of itself. */
    public static final String DEVICE_INFO = "{\"deviceType\":\"h5\",\"osVersion\":\"17.0\"}";

    private final VendorScript script;
    private final VendorStub stub = VendorStub.start();
    private final AdjustableClock clock = new AdjustableClock(NOW);
    private final DirectHttp http = new DirectHttp(clock);
    private final VendorAccess access;

    /** Starts the stub. */
    public VendorScene(VendorScript script) {
        this.script = script;
        this.access =
                new VendorAccess(
                        VendorAccountId.create(),
                        script.adapter().accountForm().withFallbacks(script.settings(stub.uri())),
                        new VendorSecrets(script.secrets()),
                        http,
                        new PlainTokens(clock),
                        clock);
    }

    /** The vendor. */
    public VendorStub stub() {
        return stub;
    }

    /** The clock of the scene. */
    public AdjustableClock clock() {
        return clock;
    }

    /** The account. */
    public VendorAccess access() {
        return access;
    }

    /** The same account with other settings. */
    public VendorAccess accessWith(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.putAll(changes);
        return new VendorAccess(
                access.accountId(), settings, access.credentials(), http, access.tokens(), clock);
    }

    /** Opens a session for the end user of every scene. */
    public OpenOutcome open(Flow flow, Channel channel) {
        return script.adapter().sessions().open(request(flow, channel, applicant()), access);
    }

    /** Fetches the session's result. */
    public FetchOutcome fetch() {
        return script.adapter()
                .results()
                .fetch(script.handle(SESSION), Optional.of(SESSION), access);
    }

    /** A request for this end user. */
    public static OpenRequest request(Flow flow, Channel channel, Applicant person) {
        return new OpenRequest(
                SESSION,
                flow,
                channel,
                Redacted.of(person),
                URI.create("https://hub.example/r/" + SESSION.value()),
                URI.create("https://hub.example/v1/webhooks/vac/" + SESSION.value()),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Redacted.of(DEVICE_INFO)));
    }

    /** A submission of this end user with these images. */
    public static SubmitRequest submission(
            Flow flow, Channel channel, List<SubmittedImage> images) {
        return new SubmitRequest(
                SESSION,
                flow,
                channel,
                Redacted.of(applicant()),
                images,
                Optional.of("NOR"),
                Optional.of("passport"));
    }

    /** An end user of whom everything is known. */
    public static Applicant applicant() {
        return new Applicant(
                Optional.of("Nora"),
                Optional.of("Testcase"),
                Optional.of(LocalDate.of(1990, 4, 5)),
                Optional.of("NOR"),
                Optional.of(verified("+6281100000001")),
                Optional.of(verified("nora.testcase@mail.example")));
    }

    /** A contact that the merchant has proved. */
    public static VerifiedContact verified(String value) {
        return new VerifiedContact(
                value, Optional.of("merchant"), Optional.of("otp-001"), Optional.of(NOW));
    }

    @Override
    public void close() {
        stub.close();
    }
}
