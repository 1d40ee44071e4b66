package io.idrelay.process.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads the three forms an upload may have; in memory alone, never through a file. */
@ApplicationScoped
class UploadReader {
    private final ObjectMapper json;
    private final ImageConfig config;

    UploadReader(ObjectMapper json, ImageConfig config) {
        this.json = json;
        this.config = config;
    }

    /**
     * Reads a body. Only JSON and forms are told by their media type; everything else is the image.
     */
    Upload read(String mediaType, InputStream body) throws IOException {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case MediaType.APPLICATION_JSON ->
                    new JsonUpload(json, config.uploadBytesMax()).read(body);
            case MediaType.MULTIPART_FORM_DATA ->
                    new MultipartUpload(config.uploadBytesMax()).read(mediaType, body);
            default -> {
                BoundedBytes bytes = new BoundedBytes(config.uploadBytesMax());
                body.transferTo(bytes);
                yield new Upload.Content("body", bytes.toByteArray());
            }
        };
    }
}
