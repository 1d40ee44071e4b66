package io.idrelay.process;

import io.idrelay.contracts.SessionId;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.VendorId;
import io.idrelay.contracts.VendorSecrets;
import io.idrelay.contracts.result.Check;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.AccountForm;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.FetchOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.IncomingWebhook;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Proof;
import io.idrelay.vendor.spi.Results;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAdapter;
import io.idrelay.vendor.spi.VendorProfile;
import io.idrelay.vendor.spi.WebhookMeaning;
import io.idrelay.vendor.spi.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A vendor that answers as a test tells it, and remembers what it was asked. */
public final class FakeVendor implements VendorAdapter {
    public static final VendorId ID = new VendorId("fakevendor");

    private final Queue<OpenRequest> opened = new ConcurrentLinkedQueue<>();
    private final Queue<VendorHandle> canceled = new ConcurrentLinkedQueue<>();
    private final Queue<SubmitRequest> submitted = new ConcurrentLinkedQueue<>();
    private final Queue<FoundImage> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<OpenRequest, OpenOutcome> answer = FakeVendor::open;
    private volatile Function<FoundImage, ImageOutcome> image = FakeVendor::noImage;

    /** It opens every session, as vendors do on good days. */
    public void reset() {
        opened.clear();
        canceled.clear();
        submitted.clear();
        asked.clear();
        answer = FakeVendor::open;
        image = FakeVendor::noImage;
    }

    /** From now on it answers so when it is asked for an image. */
    public void holds(Function<FoundImage, ImageOutcome> next) {
        image = next;
    }

    /** Which images it was asked for, in order. */
    public List<FoundImage> asked() {
        return List.copyOf(asked);
    }

    /** What it was asked to verify. */
    public List<SubmitRequest> submitted() {
        return List.copyOf(submitted);
    }

    private static ImageOutcome noImage(FoundImage image) {
        return new ImageOutcome.NotSupported();
    }

    /** From now on it answers so. */
    public void answers(Function<OpenRequest, OpenOutcome> next) {
        answer = next;
    }

    /** What it was asked to open, in order. */
    public List<OpenRequest> opened() {
        return List.copyOf(opened);
    }

    /** What it was asked to end. */
    public List<VendorHandle> canceled() {
        return List.copyOf(canceled);
    }

    /** The page it gives for a session. */
    public static URI page(SessionId session) {
        return URI.create("https://fake.vendor.example/capture/" + session.value());
    }

    /** The id it gives to a session. */
    public static String reference(SessionId session) {
        return "fake-" + session.uuid();
    }

    /** What it answers on good days. */
    public static OpenOutcome open(OpenRequest request) {
        Handoff handoff =
                switch (request.channel()) {
                    case PAGE -> new Handoff.Page(page(request.sessionId()));
                    case SDK ->
                            new Handoff.SdkToken(
                                    "fake-token", Optional.empty(), Map.of("level", "high"));
                    case API -> new Handoff.Upload();
                };
        VendorHandle handle = new VendorHandle(Map.of("reference", reference(request.sessionId())));
        return new OpenOutcome.Opened(handoff, handle, Optional.empty());
    }

    @Override
    public VendorId id() {
        return ID;
    }

    @Override
    public VendorProfile profile() {
        return new VendorProfile(
                "Fake vendor",
                Set.of(VendorProfile.Flow.CAPTURE),
                Set.of(VendorProfile.Channel.values()),
                Set.of(
                        VendorProfile.Capability.CANCEL,
                        VendorProfile.Capability.FETCH,
                        VendorProfile.Capability.SUBMIT,
                        VendorProfile.Capability.IMAGES),
                Set.of(Check.Kind.FACE_MATCH, Check.Kind.DOCUMENT_AUTHENTICITY),
                Set.of(),
                new VendorProfile.Coverage(
                        Map.of("NOR", Set.of("visa", "idcard"), "*", Set.of("passport")),
                        Set.of("fake-id")),
                VendorProfile.CallbackTrust.HINT,
                Duration.ofMinutes(10),
                Duration.ofHours(1));
    }

    @Override
    public AccountForm accountForm() {
        return new AccountForm(
                List.of(
                        new AccountForm.Field(
                                "password",
                                AccountForm.Part.CREDENTIAL,
                                true,
                                ".{1,100}",
                                "",
                                "The account's password.")));
    }

    @Override
    public Sessions sessions() {
        return new Sessions() {
            @Override
            public OpenOutcome open(OpenRequest request, VendorAccess access) {
                opened.add(request);
                return answer.apply(request);
            }

            @Override
            public List<String> missing(SubmitRequest request) {
                return List.of();
            }

            @Override
            public SubmitOutcome submit(
                    SubmitRequest request, VendorHandle handle, VendorAccess access) {
                submitted.add(request);
                return new SubmitOutcome.Done();
            }

            @Override
            public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
                canceled.add(handle);
                return new CallOutcome.Done();
            }

            @Override
            public CallOutcome delete(VendorHandle handle, VendorAccess access) {
                return new CallOutcome.NotSupported();
            }

            @Override
            public VendorHandle returned(Map<String, String> query) {
                return query.containsKey("vendorWord")
                        ? new VendorHandle(Map.of("word", query.get("vendorWord")))
                        : new VendorHandle(Map.of());
            }

            @Override
            public CallOutcome check(VendorAccess access) {
                return new CallOutcome.Done();
            }
        };
    }

    @Override
    public Webhooks webhooks() {
        return new Webhooks() {
            @Override
            public Proof prove(
                    IncomingWebhook webhook, Map<String, String> settings, VendorSecrets secrets) {
                return new Proof.Unproved("not-asked-here");
            }
        };
    }

    @Override
    public Images images() {
        return (found, handle, access) -> {
            asked.add(found);
            return image.apply(found);
        };
    }

    @Override
    public Results results() {
        return new Results() {
            @Override
            public WebhookMeaning read(
                    io.idrelay.contracts.ReceivedWebhook received,
                    Optional<SessionId> sessionId,
                    Map<String, String> settings,
                    VendorSecrets credentials) {
                return new WebhookMeaning.Unreadable("not-asked-here");
            }

            @Override
            public FetchOutcome fetch(
                    VendorHandle handle, Optional<SessionId> sessionId, VendorAccess access) {
                return new FetchOutcome.HandleIncomplete();
            }
        };
    }
}
