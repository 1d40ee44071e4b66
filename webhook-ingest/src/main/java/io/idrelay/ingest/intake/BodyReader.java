package io.idrelay.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Reads a body on the event loop, never more of it than is taken. Quarkus would hand a larger one
 * to a blocking thread, which a slow sender then holds.
 */
final class BodyReader {
    /** What a sender may go on sending after its answer; then the connection is closed. */
    private static final long DRAINED_BYTES_MAX = 8L * 1024 * 1024;

    private final int bytesMax;
    private final Duration deadline;

    BodyReader(int bytesMax, Duration deadline) {
        this.bytesMax = bytesMax;
        this.deadline = deadline;
    }

    /** Reads the body; call it on the request's event loop, before anything else reads. */
    Uni<RequestBody> read(HttpServerRequest request) {
        return Uni.createFrom()
                .<RequestBody>emitter(emitter -> listen(request, emitter))
                .ifNoItem()
                .after(deadline)
                .recoverWithItem(RequestBody.Unfinished::new);
    }

    /** Lets a refused request's body pass unread, so that its sender comes to read the answer. */
    static void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] drained = {0};
        request.exceptionHandler(e -> {});
        request.handler(chunk -> {
            drained[0] += chunk.length();
            if (drained[0] > DRAINED_BYTES_MAX) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private void listen(HttpServerRequest request, UniEmitter<? super RequestBody> emitter) {
        if (request.isEnded()) {
            emitter.complete(new RequestBody.Whole(new byte[0]));
            return;
        }
        Buffer body = Buffer.buffer();
        request.exceptionHandler(e -> emitter.complete(new RequestBody.Unfinished()));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > bytesMax) {
                emitter.complete(new RequestBody.TooLarge());
                drain(request);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(v -> emitter.complete(new RequestBody.Whole(body.getBytes())));
        request.resume();
    }
}
