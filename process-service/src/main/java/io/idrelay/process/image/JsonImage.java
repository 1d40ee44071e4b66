package io.idrelay.process.image;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An image in JSON, as the API's description shows it; either of both. */
@Schema(name = "ImageUpload")
record JsonImage(
        @Schema(description = "The image, without line breaks") Optional<String> base64,
        @Schema(description = "Where to fetch it once; https, at a public address")
                Optional<String> url) {}
