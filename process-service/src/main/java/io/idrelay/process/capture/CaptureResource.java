package io.idrelay.process.capture;

import io.idrelay.contracts.ProcessStatus;
import io.idrelay.contracts.Redacted;
import io.idrelay.process.session.Opening;
import io.idrelay.process.session.SessionOpenings;
import io.idrelay.process.verification.ProcessState.AwaitingCapture;
import io.idrelay.process.verification.ProcessState.Canceled;
import io.idrelay.process.verification.ProcessState.Created;
import io.idrelay.process.verification.ProcessState.Open;
import io.idrelay.process.verification.ProcessState.Revisable;
import io.idrelay.process.verification.Verification;
import io.idrelay.vendor.all.Vendors;
import io.idrelay.vendor.spi.Handoff;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorProfile.Capability;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The link an end user is given. Its token is all the proof there is.
 *
 * <p>GET changes nothing, for chat apps fetch links before people do; the button POSTs.
 */
@Path("/c/{token: [A-Za-z0-9_-]{43}}")
@PermitAll
@RunOnVirtualThread
public class CaptureResource {
    private static final int DEVICE_INFO_LENGTH_MAX = 16_384;

    private final CaptureLinks links;
    private final SessionOpenings openings;
    private final Vendors vendors;
    private final Pages pages;

    CaptureResource(CaptureLinks links, SessionOpenings openings, Vendors vendors, Pages pages) {
        this.links = links;
        this.openings = openings;
        this.vendors = vendors;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("token") String token) {
        return links.find(token).map(this::page).orElseGet(this::unknown);
    }

    private Response page(Verification verification) {
        return switch (verification.state()) {
            case Created _ -> start(verification, false);
            case AwaitingCapture awaiting -> start(verification, awaiting.rounds() > 0);
            case Open _, Revisable _, Canceled _ ->
                    nothingToDo(verification, verification.state().status());
        };
    }

    private Response start(Verification verification, boolean again) {
        boolean device =
                vendors.find(verification.vendor())
                        .filter(v -> v.profile().capabilities().contains(Capability.DEVICE_INFO))
                        .isPresent();
        return pages.start(verification.merchantId(), again, device);
    }

    @POST
    public Response start(
            @PathParam("token") String token,
            @FormParam("deviceInfo") @Nullable String deviceInfo) {
        Optional<Redacted<String>> device =
                Optional.ofNullable(deviceInfo)
                        .filter(text -> !text.isBlank() && text.length() <= DEVICE_INFO_LENGTH_MAX)
                        .map(Redacted::of);
        return links.press(token).map(v -> open(v, device)).orElseGet(this::unknown);
    }

    private Response open(Verification verification, Optional<Redacted<String>> device) {
        return switch (openings.open(verification, device)) {
            case Opening.Ready ready -> handOver(verification, ready.handoff());
            case Opening.Busy _ -> notice(Status.OK, verification, Notice.BUSY);
            case Opening.NothingToDo done -> nothingToDo(verification, done.status());
            case Opening.DeviceRefused _ ->
                    notice(Status.CONFLICT, verification, Notice.OTHER_DEVICE);
            case Opening.Incomplete _, Opening.NoAccount _, Opening.TriesSpent _ ->
                    notice(Status.CONFLICT, verification, Notice.REFUSED);
            case Opening.Failed failed -> failed(verification, failed.failure());
        };
    }

    /** Whoever has finished is told so, and not how it went: the link is no proof of who asks. */
    private Response nothingToDo(Verification verification, ProcessStatus status) {
        return switch (status) {
            case FAILED, CANCELED, EXPIRED -> notice(Status.GONE, verification, Notice.ENDED);
            case ACCEPTED, REJECTED -> notice(Status.GONE, verification, Notice.DONE);
            case CREATED, AWAITING_CAPTURE, SUBMITTED, PROCESSING, REVIEW, UNRECOGNIZED ->
                    notice(Status.OK, verification, Notice.DONE);
        };
    }

    private Response handOver(Verification verification, Handoff handoff) {
        return switch (handoff) {
            case Handoff.Page page -> Pages.quiet(Response.seeOther(page.url())).build();
            // A vendor that answers a page's request with a token leaves us without a page.
            case Handoff.SdkToken _, Handoff.Upload _ ->
                    notice(Status.BAD_GATEWAY, verification, Notice.UNAVAILABLE);
        };
    }

    private Response failed(Verification verification, VendorFailure failure) {
        return switch (failure.kind()) {
            case UNAVAILABLE, UNCLEAR ->
                    notice(Status.SERVICE_UNAVAILABLE, verification, Notice.UNAVAILABLE);
            case MISCONFIGURED, CONTRACT_BROKEN ->
                    notice(Status.BAD_GATEWAY, verification, Notice.UNAVAILABLE);
            case REFUSED -> notice(Status.CONFLICT, verification, Notice.REFUSED);
        };
    }

    private Response notice(Status status, Verification verification, Notice what) {
        return pages.notice(status, Optional.of(verification.merchantId()), what);
    }

    private Response unknown() {
        return pages.notice(Status.NOT_FOUND, Optional.empty(), Notice.UNKNOWN);
    }
}
