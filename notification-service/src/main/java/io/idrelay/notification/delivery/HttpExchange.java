package io.idrelay.notification.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, under one deadline, with the answer cut to a size. */
final class HttpExchange {
    private final HttpClient client;
    private final int answerBytesMax;
    private volatile boolean over;
    private volatile @Nullable HttpClientRequest sent;
    private volatile @Nullable Integer status;

    HttpExchange(HttpClient client, int answerBytesMax) {
        this.client = client;
        this.answerBytesMax = answerBytesMax;
    }

    CallbackAnswer run(RequestOptions options, byte[] body, Duration timeout) {
        CompletableFuture<CallbackAnswer> answer =
                client.request(options)
                        .compose(request -> send(request, body))
                        .toCompletionStage()
                        .toCompletableFuture();
        try {
            return answer.get(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return timedOut();
        } catch (ExecutionException e) {
            return new CallbackAnswer.Unanswered(error(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return timedOut();
        }
    }

    private Future<CallbackAnswer> send(HttpClientRequest request, byte[] body) {
        sent = request;
        // What goes wrong reaches the answer's future; without a handler it would be logged as
        // well.
        request.exceptionHandler(cause -> {});
        if (over) {
            // The deadline passed while the connection was made; nothing may be sent any more.
            request.reset();
            return Future.failedFuture(new ClosedChannelException());
        }
        return request.send(Buffer.buffer(body)).compose(response -> read(request, response));
    }

    private Future<CallbackAnswer> read(HttpClientRequest request, HttpClientResponse response) {
        status = response.statusCode();
        Promise<CallbackAnswer> promise = Promise.promise();
        Buffer head = Buffer.buffer();
        response.handler(chunk -> {
            head.appendBuffer(chunk, 0, Math.min(chunk.length(), answerBytesMax - head.length()));
            if (head.length() >= answerBytesMax) {
                promise.tryComplete(answered(response, head));
                // The rest is not wanted, and an endless one would hold the connection.
                request.connection().close();
            }
        });
        response.endHandler(end -> promise.tryComplete(answered(response, head)));
        response.exceptionHandler(cut -> promise.tryComplete(answered(response, head)));
        return promise.future();
    }

    /** The status is the answer; a body that does not end in time does not take it back. */
    private CallbackAnswer timedOut() {
        over = true;
        HttpClientRequest request = sent;
        if (request != null) {
            request.reset();
        }
        Integer received = status;
        return received == null
                ? new CallbackAnswer.Unanswered(AttemptError.TIMEOUT)
                : new CallbackAnswer.Answered(received, new byte[0]);
    }

    private static CallbackAnswer answered(HttpClientResponse response, Buffer head) {
        return new CallbackAnswer.Answered(response.statusCode(), head.getBytes());
    }

    private static AttemptError error(@Nullable Throwable cause) {
        return switch (cause) {
            case SocketException _ -> AttemptError.CONNECT_FAILED;
            case SSLException _ -> AttemptError.TLS_FAILED;
            case null, default -> AttemptError.CONNECTION_LOST;
        };
    }
}
