package io.idrelay.process.image;

import io.idrelay.platform.problems.ProblemException;
import io.idrelay.platform.problems.Problems;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * {@code multipart/form-data} with one part.
 *
 * <p>Parsed here, for the framework's own forms write large parts to disk in clear. Names of parts
 * and files count for nothing.
 */
final class MultipartUpload {
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int BOUNDARY_LENGTH_MAX = 70;

    private final int bytesMax;

    MultipartUpload(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    Upload read(String mediaType, InputStream body) throws IOException {
        Part part = new Part();
        MultipartParser.ParseState form =
                MultipartParser.beginParse(
                        part,
                        boundary(mediaType).getBytes(StandardCharsets.US_ASCII),
                        StandardCharsets.UTF_8.name());
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            form.parse(ByteBuffer.wrap(chunk, 0, read));
        }
        byte[] content = part.content;
        if (!form.isComplete() || content == null) {
            throw Problems.badRequest("body", "is a whole multipart form with one part");
        }
        return new Upload.Content("part", content);
    }

    private static String boundary(String mediaType) {
        try {
            String boundary = MediaType.valueOf(mediaType).getParameters().get("boundary");
            if (boundary != null
                    && !boundary.isEmpty()
                    && boundary.length() <= BOUNDARY_LENGTH_MAX) {
                return boundary;
            }
        } catch (IllegalArgumentException e) {
            // The same as none.
        }
        throw Problems.badRequest("Content-Type", "has a boundary");
    }

    private final class Part implements MultipartParser.PartHandler {
        private final BoundedBytes bytes = new BoundedBytes(bytesMax);
        private boolean begun;
        private byte @Nullable [] content;

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            if (begun) {
                throw second();
            }
            begun = true;
        }

        private static ProblemException second() {
            return Problems.badRequest("body", "has one part");
        }

        @Override
        public void data(ByteBuffer buffer) {
            byte[] some = new byte[buffer.remaining()];
            buffer.get(some);
            bytes.write(some, 0, some.length);
        }

        @Override
        public void endPart() {
            content = bytes.toByteArray();
        }
    }
}
