package io.idrelay.vendor.cleardil;

import static io.idrelay.vendor.cleardil.ClearDilHandle.CAPTURED_BY;
import static io.idrelay.vendor.cleardil.ClearDilHandle.CUSTOMER_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.DOCUMENT_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.DOCUMENT_SIDES;
import static io.idrelay.vendor.cleardil.ClearDilHandle.IDENTIFICATION_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.SCREENING_ID;
import static io.idrelay.vendor.cleardil.ClearDilHandle.SCREENING_SCOPE;
import static io.idrelay.vendor.cleardil.ClearDilHandle.VERIFICATION_ID;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.vendor.cleardil.picture.Picture;
import io.idrelay.vendor.spi.SubmitOutcome;
import io.idrelay.vendor.spi.SubmitRequest;
import io.idrelay.vendor.spi.VendorAccess;
import io.idrelay.vendor.spi.VendorFailure;
import io.idrelay.vendor.spi.VendorFailure.Kind;
import io.idrelay.vendor.spi.VendorProfile.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Requests a customer's checks, one call at a time: document, its verification, face, screening.
 */
final class ClearDilSubmission {
    private final ClearDilClient client;

    ClearDilSubmission(ClearDilClient client) {
        this.client = client;
    }

    SubmitOutcome step(SubmitRequest request, ClearDilHandle handle, VendorAccess access) {
        Optional<String> customer = handle.id(CUSTOMER_ID);
        if (customer.isEmpty()) {
            return failed(ClearDilReply.broken("customer-unknown"));
        }
        String path = "/customers/" + customer.get();
        Optional<String> document = handle.id(DOCUMENT_ID);
        if (document.isEmpty()) {
            return request.channel() == Channel.SDK
                    ? find(path, access)
                    : upload(path, request, access);
        }
        if (handle.id(VERIFICATION_ID).isEmpty()) {
            return verify(path, document.get(), access);
        }
        // The SDK sends the selfie to ClearDil itself, which compares it without being asked.
        if (handle.id(IDENTIFICATION_ID).isEmpty() && !handle.capturedBySdk()) {
            return identify(path, document.get(), request, access);
        }
        return handle.has(SCREENING_SCOPE) ? new SubmitOutcome.Done() : screen(path, access);
    }

    /** The app says that it is done before the vendor has everything: then it is asked again. */
    private SubmitOutcome find(String path, VendorAccess access) {
        ClearDilReply reply = client.get(path + "/documents", access);
        if (!(reply instanceof ClearDilReply.Success success)) {
            return failed(ClearDilReply.failure(reply));
        }
        return ClearDilDocuments.newest(success.body())
                .map(document -> step(learned(document)))
                .orElseGet(() ->
                        failed(VendorFailure.of(Kind.UNAVAILABLE, "documents-not-there-yet")));
    }

    private static Map<String, String> learned(JsonNode document) {
        return Map.of(
                DOCUMENT_ID,
                document.path("id").asText(),
                DOCUMENT_SIDES,
                ClearDilDocuments.sides(document),
                CAPTURED_BY,
                ClearDilHandle.SDK);
    }

    private SubmitOutcome upload(String path, SubmitRequest request, VendorAccess access) {
        Optional<ClearDilPictures> pictures = ClearDilPictures.fit(request);
        if (pictures.isEmpty()) {
            return failed(VendorFailure.of(Kind.REFUSED, "image-not-convertible"));
        }
        Optional<ClearDilDocumentType> type =
                request.documentType().flatMap(ClearDilDocumentType::ofOurs);
        if (type.isEmpty()) {
            return failed(VendorFailure.of(Kind.REFUSED, "document-type-not-supported"));
        }
        ClearDilMultipart form = new ClearDilMultipart().word("type", type.get().upload());
        request.country().ifPresent(country -> form.word("issuing_country", country));
        String suffix = "_" + access.setting(ClearDilForm.IMAGE_PARTS);
        form.image("front" + suffix, pictures.get().front());
        pictures.get().back().ifPresent(back -> form.image("back" + suffix, back));
        return requested(
                client.post(path + "/documents", form, access),
                id ->
                        Map.of(
                                DOCUMENT_ID,
                                id,
                                DOCUMENT_SIDES,
                                pictures.get().back().isPresent() ? "front,back" : "front"));
    }

    private SubmitOutcome verify(String path, String document, VendorAccess access) {
        Map<String, String> body = Map.of("document_id", document, "type", "IMAGE");
        return requested(
                client.post(path + "/verifications", body, access),
                id -> Map.of(VERIFICATION_ID, id));
    }

    private SubmitOutcome identify(
            String path, String document, SubmitRequest request, VendorAccess access) {
        Optional<Picture> selfie = ClearDilPictures.selfie(request);
        if (selfie.isEmpty()) {
            return failed(VendorFailure.of(Kind.REFUSED, "image-not-convertible"));
        }
        boolean asText = access.setting(ClearDilForm.SELFIE_FORM).equals("text");
        Map<String, Object> body =
                Map.of(
                        "document_id",
                        document,
                        "selfie_image",
                        asText
                                ? ClearDilPictures.text(selfie.get())
                                : ClearDilPictures.object(selfie.get()));
        return requested(
                client.post(path + "/identifications", body, access),
                id -> Map.of(IDENTIFICATION_ID, id));
    }

    /** What was asked for is kept: the account's setting may be another when the answer comes. */
    private SubmitOutcome screen(String path, VendorAccess access) {
        String setting = access.findSetting(ClearDilForm.SCREENING_SCOPE).orElse("");
        List<String> scope = ClearDilHandle.words(setting);
        if (scope.isEmpty()) {
            return step(Map.of(SCREENING_SCOPE, ClearDilHandle.NONE));
        }
        return requested(
                client.post(path + "/screenings", scope, access),
                id -> Map.of(SCREENING_ID, id, SCREENING_SCOPE, setting));
    }

    private static SubmitOutcome requested(
            ClearDilReply reply, Function<String, Map<String, String>> learned) {
        if (!(reply instanceof ClearDilReply.Success success)) {
            return failed(ClearDilReply.failure(reply));
        }
        return ClearDilHandle.id(success.body(), "id")
                .map(id -> step(learned.apply(id)))
                .orElseGet(() -> failed(ClearDilReply.broken("vendor-answer-unexpected")));
    }

    private static SubmitOutcome step(Map<String, String> learned) {
        return new SubmitOutcome.Step(new VendorHandle(new HashMap<>(learned)));
    }

    private static SubmitOutcome failed(VendorFailure failure) {
        return new SubmitOutcome.Failed(failure);
    }
}
