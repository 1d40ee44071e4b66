package io.idrelay.vendor.signicat;

import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.spi.ImageKind;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.SubmittedImage;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends a merchant's images, one a step, and then requests their verification.
 *
 * <p>See services/files-in-dossier: images are data URLs, one at a time or all at once, and a
 * process without images takes those of its dossier.
 */
final class SignicatSubmission {
    /** By Signicat's names; an additional selfie has none. */
    private static final Map<ImageKind, String> NAMES =
            Map.of(
                    ImageKind.DOCUMENT_FRONT, "front",
                    ImageKind.DOCUMENT_BACK, "back",
                    ImageKind.SELFIE, "selfie");

    private static final List<ImageKind> ORDER =
            List.of(ImageKind.DOCUMENT_FRONT, ImageKind.DOCUMENT_BACK, ImageKind.SELFIE);

    private static final List<ImageKind> NEEDED =
            List.of(ImageKind.DOCUMENT_FRONT, ImageKind.SELFIE);

    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png");
    private static final String VERIFICATION = "verification";

    private final SignicatClient client;

    SignicatSubmission(SignicatClient client) {
        this.client = client;
    }

    static List<String> missing(SubmitRequest request) {
        List<String> missing = new ArrayList<>();
        for (ImageKind kind : NEEDED) {
            if (request.image(kind).isEmpty()) {
                missing.add("images." + kind.word());
            }
        }
        return missing;
    }

    SubmitOutcome step(SubmitRequest request, VendorHandle handle, VendorAccess access) {
        SignicatHandle ids = SignicatHandle.of(handle);
        if (ids.dossierId().isEmpty() || ids.processId().isEmpty()) {
            return failed(VendorFailure.of(Kind.CONTRACT_BROKEN, "process-unknown"));
        }
        for (ImageKind kind : ORDER) {
            Optional<SubmittedImage> image = request.image(kind);
            if (image.isPresent() && !handle.references().containsKey(sent(kind))) {
                return upload(image.get(), ids, access);
            }
        }
        return handle.references().containsKey(VERIFICATION)
                ? new SubmitOutcome.Done()
                : outcome(client.requestVerification(ids, access), VERIFICATION, "requested");
    }

    private SubmitOutcome upload(SubmittedImage image, SignicatHandle ids, VendorAccess access) {
        if (!MEDIA_TYPES.contains(image.mediaType())) {
            return failed(VendorFailure.of(Kind.REFUSED, "image-type-not-supported"));
        }
        String name = Optional.ofNullable(NAMES.get(image.kind())).orElseThrow();
        String dataUrl =
                "data:%s;base64,%s"
                        .formatted(
                                image.mediaType(),
                                Base64.getEncoder().encodeToString(image.content().get()));
        return outcome(client.upload(ids, name, dataUrl, access), sent(image.kind()), "sent");
    }

    private static String sent(ImageKind kind) {
        return "images." + kind.word();
    }

    private static SubmitOutcome outcome(
            SignicatReply<SignicatClient.Done> reply, String name, String value) {
        return switch (reply) {
            case SignicatReply.Success<SignicatClient.Done> _ ->
                    new SubmitOutcome.Step(new VendorHandle(Map.of(name, value)));
            case SignicatReply.Refused<SignicatClient.Done> refused -> failed(refusal(refused));
            case SignicatReply.Failed<SignicatClient.Done> failed -> failed(failed.failure());
        };
    }

    /** What is refused here is what the merchant brought. */
    private static VendorFailure refusal(SignicatReply.Refused<?> refused) {
        return Set.of(400, 413, 415, 422).contains(refused.answer().status())
                ? new VendorFailure(
                        Kind.REFUSED,
                        "vendor-refuses-data",
                        refused.failure().vendorCode(),
                        Optional.empty())
                : refused.failure();
    }

    private static SubmitOutcome failed(VendorFailure failure) {
        return new SubmitOutcome.Failed(failure);
    }
}
