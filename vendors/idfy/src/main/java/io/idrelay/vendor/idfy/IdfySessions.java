package io.idrelay.vendor.idfy;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.idfy.IdfyCreation.Written;
import io.idrelay.vendor.idfy.wire.CreatedProfile;
import io.idrelay.vendor.spi.Applicant;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorAnswer.Answered;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates profiles at IDfy, which offers no way to submit, cancel or delete one. */
final class IdfySessions implements Sessions {
    private static final Set<String> COUNTRIES = Set.of("IND", "IDN");

    /** What IDfy may say of a profile that nobody has; only that it is no error is inferred. */
    private static final Set<Integer> NOBODYS = Set.of(404, 410, 422);

    private final IdfyClient client;
    private final IdfyAsyncLink asyncLink;

    IdfySessions(IdfyClient client) {
        this.client = client;
        this.asyncLink = new IdfyAsyncLink(client);
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        boolean elsewhere = request.country().filter(code -> !COUNTRIES.contains(code)).isPresent();
        if (request.flow() != Flow.CAPTURE || request.channel() != Channel.PAGE || elsewhere) {
            return new OpenOutcome.NotSupported();
        }
        Applicant person = request.person().expose();
        if (person.givenName().isEmpty() && person.familyName().isEmpty()) {
            return new OpenOutcome.Incomplete(
                    List.of("person.givenName", "person.familyName"),
                    "IDfy creates no profile without a name.");
        }
        return switch (IdfyCreation.write(request, access)) {
            case Written.Misconfigured wrong ->
                    new OpenOutcome.Failed(VendorFailure.of(Kind.MISCONFIGURED, wrong.code()));
            case Written.Ready ready -> create(request, ready.creation(), access);
        };
    }

    private OpenOutcome create(OpenRequest request, IdfyCreation creation, VendorAccess access) {
        return switch (client.create(creation.path(), creation.body(), access)) {
            case IdfyReply.Success success ->
                    creation.async()
                            ? opened(request, asyncLink.await(success, access))
                            : opened(request, created(success));
            case IdfyReply.Refused refused -> new OpenOutcome.Failed(failure(refused.answer()));
            case IdfyReply.Failed failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private IdfyAsyncLink.Outcome created(IdfyReply.Success success) {
        return client.convert(success.body(), CreatedProfile.class)
                .<IdfyAsyncLink.Outcome>map(IdfyAsyncLink.Outcome.Made::new)
                .orElseGet(IdfySessions::unexpected);
    }

    private static OpenOutcome opened(OpenRequest request, IdfyAsyncLink.Outcome outcome) {
        return switch (outcome) {
            case IdfyAsyncLink.Outcome.Failed failed -> new OpenOutcome.Failed(failed.failure());
            case IdfyAsyncLink.Outcome.Made made -> opened(request, made.profile());
        };
    }

    private static OpenOutcome opened(OpenRequest request, CreatedProfile profile) {
        Optional<String> id = IdfyIds.profileId(profile.profileId());
        Optional<URI> link = IdfyLink.of(profile.captureLink(), request.returnUrl());
        return id.isPresent() && link.isPresent()
                ? new OpenOutcome.Opened(
                        new Handoff.Page(link.get()),
                        IdfyIds.handle(id, Optional.of(request.sessionId().value())),
                        instant(profile.captureExpiresAt()))
                : new OpenOutcome.Failed(unexpected().failure());
    }

    private static IdfyAsyncLink.Outcome.Failed unexpected() {
        return new IdfyAsyncLink.Outcome.Failed(
                VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
    }

    /**
     * 422 is a profile that was not created: its data are wrong, or its reference id was used
     * before, which ours never was.
     */
    private static VendorFailure failure(Answered answer) {
        return answer.status() == 422
                ? new VendorFailure(
                        Kind.REFUSED, "vendor-refuses-data", Optional.of("422"), Optional.empty())
                : VendorFailure.of(answer, Optional.empty());
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> missing(SubmitRequest request) {
        return List.of();
    }

    @Override
    public SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        return new SubmitOutcome.NotSupported();
    }

    @Override
    public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    @Override
    public CallOutcome delete(VendorHandle handle, VendorAccess access) {
        return new CallOutcome.NotSupported();
    }

    /** What IDfy adds to the way back is not published, so nothing is taken from it. */
    @Override
    public VendorHandle returned(Map<String, String> query) {
        return new VendorHandle(Map.of());
    }

    /** Asks for a profile that nobody has. */
    @Override
    public CallOutcome check(VendorAccess access) {
        if (access.findSetting(IdfyForm.ENCRYPTED_PATH).isPresent()
                && IdfyCipher.of(access.settings(), access.credentials()).isEmpty()) {
            return new CallOutcome.Failed(
                    VendorFailure.of(Kind.MISCONFIGURED, "encryption-key-missing"));
        }
        return switch (client.profile(new UUID(0, 0).toString(), access)) {
            case IdfyReply.Success success -> new CallOutcome.Done();
            case IdfyReply.Refused refused ->
                    NOBODYS.contains(refused.answer().status())
                            ? new CallOutcome.Done()
                            : new CallOutcome.Failed(
                                    VendorFailure.of(refused.answer(), Optional.empty()));
            case IdfyReply.Failed failed -> new CallOutcome.Failed(failed.failure());
        };
    }
}
