package io.idrelay.process.image;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idrelay.platform.problems.Problem;
import io.idrelay.platform.problems.Problem.FieldError;
import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {"base64": …}} or {@code {"url": …}}; the first is decoded as it is read. */
final class JsonUpload {
    private static final Base64Variant BASE64 =
            Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();
    private static final int URL_LENGTH_MAX = 2048;

    private final ObjectMapper mapper;
    private final int bytesMax;

    JsonUpload(ObjectMapper mapper, int bytesMax) {
        this.mapper = mapper;
        this.bytesMax = bytesMax;
    }

    Upload read(InputStream body) throws IOException {
        try (JsonParser json = mapper.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.badRequest("body", "has not the expected form");
            }
            Upload found = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                found = only(found, field(json));
            }
            if (json.nextToken() != null) {
                throw Problems.badRequest("body", "has not the expected form");
            }
            if (found == null) {
                throw Problems.badRequest("body", "has base64 or url");
            }
            return found;
        }
    }

    private static Upload only(@Nullable Upload earlier, Upload next) {
        if (earlier != null) {
            throw Problems.badRequest(next.field(), "is not there together with another");
        }
        return next;
    }

    private Upload field(JsonParser json) throws IOException {
        String field = json.currentName();
        boolean known = field.equals("base64") || field.equals("url");
        if (!known) {
            throw unknown(field);
        }
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw Problems.badRequest(field, "is not a string");
        }
        return field.equals("url") ? link(json.getText()) : content(json);
    }

    private Upload content(JsonParser json) throws IOException {
        BoundedBytes bytes = new BoundedBytes(bytesMax);
        try {
            json.readBinaryValue(BASE64, bytes);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw Problems.badRequest("base64", "is base64 without line breaks");
        }
        return new Upload.Content("base64", bytes.toByteArray());
    }

    private static Upload link(String text) {
        try {
            if (text.length() <= URL_LENGTH_MAX) {
                return new Upload.Link("url", new URI(text));
            }
        } catch (URISyntaxException e) {
            // The same as one that is too long: not a URL we take.
        }
        throw Problems.badRequest("url", "is a URL of at most " + URL_LENGTH_MAX + " characters");
    }

    private static ProblemException unknown(String field) {
        String name = field.substring(0, Math.min(field.length(), 100));
        return new ProblemException(
                Problem.of("unknown-field", 400, "The request is not valid.")
                        .withErrors(List.of(new FieldError(name, "is not known"))));
    }
}
