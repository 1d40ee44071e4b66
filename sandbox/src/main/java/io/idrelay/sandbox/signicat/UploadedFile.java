package io.idrelay.sandbox.signicat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image that a customer uploaded, as a data URL. */
record UploadedFile(String mediaType, byte[] content) {
    private static final Pattern DATA_URL =
            Pattern.compile("data:(image/(?:jpeg|png));base64,([A-Za-z0-9+/=]+)");

    private static final int BYTES_MAX = 10 * 1024 * 1024;

    static Map<String, UploadedFile> readAll(JsonNode body) {
        if (body.isEmpty()) {
            throw new AssureRefusal(400, "There is no image in the body");
        }
        Map<String, UploadedFile> files = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (!AssureWords.FILES.contains(field.getKey())) {
                throw new AssureRefusal(400, "front, back and selfie are the files there are");
            }
            files.put(field.getKey(), read(field.getValue().asText()));
        }
        return files;
    }

    private static UploadedFile read(String text) {
        Matcher url = DATA_URL.matcher(text);
        if (!url.matches()) {
            throw new AssureRefusal(400, "An image must be the data URL of a JPEG or a PNG");
        }
        try {
            byte[] content = Base64.getDecoder().decode(url.group(2));
            if (content.length > BYTES_MAX) {
                throw new AssureRefusal(413, "The image is too large");
            }
            return new UploadedFile(url.group(1), content);
        } catch (IllegalArgumentException e) {
            throw new AssureRefusal(400, "An image must be in Base64");
        }
    }

    @Override
    public String toString() {
        return "UploadedFile[" + mediaType + ", " + content.length + " bytes]";
    }
}
