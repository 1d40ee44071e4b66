package io.idrelay.vendor.newvendor;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.newvendor.wire.Start;
import io.idrelay.vendor.newvendor.wire.Started;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens sessions at NEW VENDOR. TODO: submit, cancel and delete where it offers them. */
final class NewvendorSessions implements Sessions {
    private final NewvendorClient client;

    NewvendorSessions(NewvendorClient client) {
        this.client = client;
    }

    @Override
    public OpenOutcome open(OpenRequest request, VendorAccess access) {
        if (request.flow() != Flow.CAPTURE || request.channel() != Channel.PAGE) {
            return new OpenOutcome.NotSupported();
        }
        Start start =
                new Start(
                        request.sessionId().value(),
                        request.returnUrl().toString(),
                        request.callbackUrl().toString());
        return switch (client.open(start, access)) {
            case NewvendorReply.Success success ->
                    client.convert(success, Started.class)
                            .flatMap(NewvendorSessions::opened)
                            .orElseGet(NewvendorSessions::unexpected);
            case NewvendorReply.Failed failed -> new OpenOutcome.Failed(failed.failure());
        };
    }

    private static Optional<OpenOutcome> opened(Started started) {
        String id = started.id();
        String page = started.pageUrl();
        if (id == null
                || !id.matches(NewvendorHandle.ID_FORM)
                || page == null
                || !page.matches("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,4000}")) {
            return Optional.empty();
        }
        return Optional.of(
                new OpenOutcome.Opened(
                        new Handoff.Page(URI.create(page)),
                        NewvendorHandle.of(id),
                        Optional.empty()));
    }

    private static OpenOutcome unexpected() {
        return new OpenOutcome.Failed(
                VendorFailure.of(Kind.CONTRACT_BROKEN, "vendor-answer-unexpected"));
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

    @Override
    public VendorHandle returned(Map<String, String> query) {
        return new VendorHandle(Map.of());
    }

    @Override
    public CallOutcome check(VendorAccess access) {
        return client.freshToken(access) instanceof Outcome.Failed failed
                ? new CallOutcome.Failed(failed.failure())
                : new CallOutcome.Done();
    }
}
