package io.idrelay.vendor.alibaba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.idrelay.contracts.Json;
import io.idrelay.contracts.VendorHandle;
import io.idrelay.contracts.result.FoundImage;
import io.idrelay.vendor.alibaba.AlibabaReply.Meaning;
import io.idrelay.vendor.spi.ImageOutcome;
import io.idrelay.vendor.spi.Images;
import io.idrelay.vendor.spi.VendorAccess;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Brings images by asking for the result once more, this time with them inside. */
final class AlibabaImages implements Images {
    static final String FACE = "ExtFaceInfo.faceImg";
    static final String FRONT = "ExtIdInfo.idImage";
    static final String BACK = "ExtIdInfo.idBackImage";

    private static final Set<String> PLACES = Set.of(FACE, FRONT, BACK);

    private final AlibabaClient client;

    AlibabaImages(AlibabaClient client) {
        this.client = client;
    }

    /**
     * An image that a result with images would bring.
     *
     * @param place where it stands there
     */
    static FoundImage found(String kind, String place) {
        return new FoundImage(kind, place, Optional.of(place));
    }

    @Override
    public ImageOutcome fetch(FoundImage image, VendorHandle handle, VendorAccess access) {
        Optional<String> place = image.location().filter(PLACES::contains);
        Optional<AlibabaIds> ids = AlibabaIds.of(handle, Optional.empty());
        if (place.isEmpty() || ids.isEmpty()) {
            return new ImageOutcome.Gone("image-unknown");
        }
        return switch (client.checkResultWithImages(ids.get(), access)) {
            case AlibabaReply.Success success -> read(success.result(), place.get());
            case AlibabaReply.Refused refused ->
                    refused.meaning() == Meaning.UNKNOWN
                            ? new ImageOutcome.Gone(refused.code())
                            : new ImageOutcome.Failed(refused.failure());
            case AlibabaReply.Failed failed -> new ImageOutcome.Failed(failed.failure());
        };
    }

    private static ImageOutcome read(JsonNode result, String place) {
        String[] path = place.split("\\.", 2);
        String text = parse(result.path(path[0])).path(path[1]).asText("");
        try {
            byte[] body = Base64.getMimeDecoder().decode(text);
            return body.length == 0
                    ? new ImageOutcome.Gone("image-not-kept")
                    : new ImageOutcome.Fetched(body);
        } catch (IllegalArgumentException e) {
            return new ImageOutcome.Gone("image-unreadable");
        }
    }

    private static JsonNode parse(JsonNode part) {
        try {
            return part.isTextual() ? Json.mapper().readTree(part.asText()) : part;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
