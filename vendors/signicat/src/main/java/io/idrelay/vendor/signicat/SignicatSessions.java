package io.idrelay.vendor.signicat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.signicat.wire.Capture;
import io.idrelay.vendor.signicat.wire.CaptureStart;
import io.idrelay.vendor.signicat.wire.Dossier;
import io.idrelay.vendor.signicat.wire.Process;
import io.idrelay.vendor.signicat.wire.ProcessStart;
import io.idrelay.vendor.spi.CallOutcome;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.OpenOutcome;
import io.idrelay.vendor.spi.OpenRequest;
import io.idrelay.vendor.spi.Sessions;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import io.idrelay.vendor.spi.VendorProfile.Flow;
import io.idrelay.vendor.spi.VendorTokens.Outcome;
import io.idrelay.vendor.spi.WordTable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Opens a dossier per session, and in it a capture, an eID process or one for images. */
final class SignicatSessions implements Sessions {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final SignicatClient client;
    private final SignicatSubmission submission;

    SignicatSessions(SignicatClient client) {
        this.client = client;
        this.submission = new SignicatSubmission(client);
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        return switch (request.channel()) {
            case PAGE -> inNewDossier(request, access);
            case API ->
                    request.flow() == Flow.DOCUMENT
                            ? inNewDossier(request, access)
                            : new OpenOutcome.NotSupported();
            case SDK -> new OpenOutcome.NotSupported();
        };
    }

    private OpenOutcome inNewDossier(OpenRequest request, VendorAccess access) {
        return switch (client.createDossier(request.sessionId().value(), access)) {
            case SignicatReply.Success<Dossier> success -> {
                Optional<String> dossier = SignicatHandle.id(success.body().dossierId());
                if (dossier.isEmpty()) {
                    yield broken();
                }
                yield request.channel() == Channel.API
                        ? upload(dossier.get(), request, access)
                        : page(dossier.get(), request, access);
            }
            case SignicatReply.Refused<Dossier> refused -> failed(refused);
            case SignicatReply.Failed<Dossier> failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private OpenOutcome page(String dossier, OpenRequest request, VendorAccess access) {
        return switch (request.flow()) {
            case DOCUMENT, CAPTURE -> capture(dossier, request, access);
            case EID -> eid(dossier, request, access);
        };
    }

    private OpenOutcome capture(String dossier, OpenRequest request, VendorAccess access) {
        CaptureStart start =
                new CaptureStart(
                        List.of(
                                new CaptureStart.Provider(
                                        access.setting(SignicatForm.PROVIDER),
                                        access.setting(SignicatForm.PROCESS_TYPE))),
                        request.returnUrl().toString(),
                        request.callbackUrl().toString(),
                        access.secret(SignicatForm.CALLBACK_AUTHORIZATION),
                        access.findSetting(SignicatForm.UI_PROFILE)
                                .map(profile -> Map.of("uiProfile", profile))
                                .orElse(null));
        return switch (client.startCapture(dossier, start, access)) {
            case SignicatReply.Success<Capture> success ->
                    opened(SignicatHandle.of(dossier, null), success.body().url());
            case SignicatReply.Refused<Capture> refused -> failed(refused);
            case SignicatReply.Failed<Capture> failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private OpenOutcome eid(String dossier, OpenRequest request, VendorAccess access) {
        Map<String, String> parameters =
                new WordTable(Map.of())
                        .with(access.findSetting(SignicatForm.EID_PARAMETERS))
                        .meanings();
        ProcessStart start =
                new ProcessStart(
                        access.setting(SignicatForm.EID_PROVIDER),
                        access.setting(SignicatForm.EID_PROCESS_TYPE),
                        parameters,
                        request.returnUrl().toString(),
                        request.callbackUrl().toString(),
                        access.secret(SignicatForm.CALLBACK_AUTHORIZATION));
        return process(
                dossier, start, access, (ids, process) -> opened(ids, process.redirectUrl()));
    }

    private OpenOutcome upload(String dossier, OpenRequest request, VendorAccess access) {
        ProcessStart start =
                new ProcessStart(
                        access.setting(SignicatForm.UPLOAD_PROVIDER),
                        access.setting(SignicatForm.UPLOAD_PROCESS_TYPE),
                        Map.of(),
                        null,
                        request.callbackUrl().toString(),
                        access.secret(SignicatForm.CALLBACK_AUTHORIZATION));
        return process(
                dossier,
                start,
                access,
                (ids, process) ->
                        ids.processId().isEmpty()
                                ? broken()
                                : new OpenOutcome.Opened(
                                        new Handoff.Upload(), ids.toHandle(), Optional.empty()));
    }

    private OpenOutcome process(
            String dossier,
            ProcessStart start,
            VendorAccess access,
            BiFunction<SignicatHandle, Process, OpenOutcome> opened) {
        return switch (client.createProcess(dossier, start, access)) {
            case SignicatReply.Success<Process> success ->
                    opened.apply(
                            SignicatHandle.of(dossier, success.body().processId()), success.body());
            case SignicatReply.Refused<Process> refused -> failed(refused);
            case SignicatReply.Failed<Process> failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private static OpenOutcome opened(SignicatHandle handle, @Nullable String url) {
        if (url == null || !url.matches("https?://[\\x21-\\x7e]{1,4000}")) {
            return broken();
        }
        return new OpenOutcome.Opened(
                new Handoff.Page(URI.create(url)), handle.toHandle(), Optional.empty());
    }

    private static OpenOutcome broken() {
        return new OpenOutcome.Failed(
                VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
    }

    /** Nothing of a person's is sent at opening, so what is refused are the account's settings. */
    private static OpenOutcome failed(SignicatReply.Refused<?> refused) {
        return new OpenOutcome.Failed(
                Set.of(400, 404, 422).contains(refused.answer().status())
                        ? new VendorFailure(
                                Kind.MISCONFIGURED,
                                "vendor-refuses-settings",
                                refused.failure().vendorCode(),
                                Optional.empty())
                        : refused.failure());
    }

    @Override
    public List<String> missing(SubmitRequest request) {
        return uploaded(request) ? SignicatSubmission.missing(request) : List.of();
    }

    @Override
    public SubmitOutcome submit(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        return uploaded(request)
                ? submission.step(request, handle, access)
                : new SubmitOutcome.NotSupported();
    }

    private static boolean uploaded(SubmitRequest request) {
        return request.flow() == Flow.DOCUMENT && request.channel() == Channel.API;
    }

    /**
     * Deletes the process. Before the end user came there is none yet: then the dossier goes, so
     * that the link leads nowhere.
     */
    @Override
    public CallOutcome cancel(VendorHandle handle, VendorAccess access) {
        SignicatHandle ids = SignicatHandle.of(handle);
        return ids.dossierId().isPresent() && ids.processId().isPresent()
                ? gone(client.deleteProcess(ids.dossierId().get(), ids.processId().get(), access))
                : delete(handle, access);
    }

    @Override
    public CallOutcome delete(VendorHandle handle, VendorAccess access) {
        Optional<String> dossier = SignicatHandle.of(handle).dossierId();
        return dossier.isPresent()
                ? gone(client.deleteDossier(dossier.get(), access))
                : new CallOutcome.Done();
    }

    private static CallOutcome gone(SignicatReply<?> reply) {
        return switch (reply) {
            case SignicatReply.Success<?> success -> new CallOutcome.Done();
            case SignicatReply.Refused<?> refused ->
                    Set.of(404, 410).contains(refused.answer().status())
                            ? new CallOutcome.Done()
                            : new CallOutcome.Failed(refused.failure());
            case SignicatReply.Failed<?> failed -> new CallOutcome.Failed(failed.failure());
        };
    }

    @Override
    public VendorHandle returned(Map<String, String> query) {
        return SignicatHandle.ofQuery(query).toHandle();
    }

    /** Asks for a token and then for a dossier that nobody has. */
    @Override
    public CallOutcome check(VendorAccess access) {
        if (client.freshToken(access) instanceof Outcome.Failed failed) {
            return new CallOutcome.Failed(failed.failure());
        }
        return gone(client.dossier(NOBODY, access));
    }
}
