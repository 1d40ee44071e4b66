package io.idrelay.vendor.cleardil;

import io.idrelay.vendor.cleardil.picture.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body. */
final class ClearDilMultipart {
    private final String boundary = "idrelay-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a word; none of ours has a quote or a line's end. */
    ClearDilMultipart word(String name, String value) {
        line("--" + boundary);
        line("Content-Disposition: form-data; name=\"" + name + "\"");
        line("");
        line(value);
        return this;
    }

    /** Adds an image under a name that says nothing of its owner. */
    ClearDilMultipart image(String name, Picture picture) {
        line("--" + boundary);
        line(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\""
                        .formatted(name, picture.fileName(name)));
        line("Content-Type: " + picture.mediaType());
        line("");
        body.writeBytes(picture.bytes());
        line("");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The whole body. */
    byte[] bytes() {
        line("--" + boundary + "--");
        return body.toByteArray();
    }

    private void line(String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
