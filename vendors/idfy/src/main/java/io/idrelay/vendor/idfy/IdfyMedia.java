package io.idrelay.vendor.idfy;

import com.fasterxml.jackson.databind.JsonNode;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.spi.UnrecognizedWords;
import io.idrelay.vendor.spi.VendorWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The images, recordings and reports of a profile. */
final class IdfyMedia {
    private static final String OTHER = "other";

    private IdfyMedia() {}

    static List<FoundImage> of(JsonNode resources, UnrecognizedWords words) {
        List<FoundImage> found = new ArrayList<>();
        for (JsonNode image : resources.path("images")) {
            String type = image.path("type").asText("");
            found.add(found(image(type, image.path("attr").asText(""), words), type, image));
        }
        for (JsonNode video : resources.path("videos")) {
            found.add(found("video_recording", video.path("attr").asText(""), video));
        }
        for (JsonNode document : resources.path("documents")) {
            found.add(found(OTHER, document.path("type").asText(""), document));
        }
        found.removeIf(one -> one.location().isEmpty());
        return found;
    }

    private static FoundImage found(String kind, String vendorKind, JsonNode resource) {
        return new FoundImage(
                kind,
                VendorWord.clean(vendorKind),
                Optional.of(resource.path("value").asText("")).filter(text -> !text.isBlank()));
    }

    private static String image(String type, String attr, UnrecognizedWords words) {
        if (type.equals("selfie")) {
            return "selfie";
        }
        if (IdfyDocument.find(type).isPresent()) {
            // Which side it shows is not published; a back says so in its name, we infer.
            boolean back = attr.toLowerCase(Locale.ROOT).contains("back");
            return back ? "document_back" : "document_front";
        }
        if (!type.equals("others")) {
            words.add("resources.images.type", type);
        }
        return OTHER;
    }
}
