package io.idrelay.process.image;

import io.idrelay.platform.problems.Problem;
import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import io.idrelay.platform.vendorhttp.VendorCalls;
import io.idrelay.process.media.ImageCheck;
import io.idrelay.process.media.MediaKind;
import io.idrelay.vendor.spi.VendorAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Turns what a request brought into one whole image, or says which rule it breaks. */
@ApplicationScoped
class UploadIntake {
    private final VendorCalls calls;
    private final ImageConfig config;

    UploadIntake(VendorCalls calls, ImageConfig config) {
        this.calls = calls;
        this.config = config;
    }

    /** An image that keeps every rule. */
    record Image(MediaKind kind, byte[] bytes) {}

    /** Blocks while a link is fetched; call it with no transaction held. */
    Image take(Upload upload) {
        byte[] bytes =
                switch (upload) {
                    case Upload.Content content -> content.bytes();
                    case Upload.Link link -> fetch(link);
                };
        return switch (ImageCheck.of(bytes, config.pixelsMax())) {
            case ImageCheck.Verdict.Taken(MediaKind kind) -> new Image(kind, bytes);
            case ImageCheck.Verdict.Refused(String rule) ->
                    throw refused("image-refused", upload, rule);
        };
    }

    private byte[] fetch(Upload.Link link) {
        return switch (calls.fetchLink(link.url())) {
            case VendorAnswer.Answered answer when !answer.successful() ->
                    throw refused("image-not-fetched", link, "answers with 2xx");
            case VendorAnswer.Answered answer when answer.body().length > config.uploadBytesMax() ->
                    throw Problems.tooLarge();
            case VendorAnswer.Answered answer -> answer.body();
            case VendorAnswer.Unanswered none -> throw unanswered(link, none.code());
        };
    }

    /** Whether something is there that we may not see is not told apart by more than this. */
    private static ProblemException unanswered(Upload.Link link, String code) {
        return switch (code) {
            case "address-refused" ->
                    refused("address-refused", link, "is https and leads to a public address");
            case "answer-too-large" -> Problems.tooLarge();
            default -> refused("image-not-fetched", link, "answers in time");
        };
    }

    private static ProblemException refused(String slug, Upload upload, String rule) {
        return new ProblemException(
                Problem.of(slug, 422, "The image was not taken.")
                        .withErrors(List.of(new FieldError(upload.field(), rule))));
    }
}
