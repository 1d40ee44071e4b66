package io.idrelay.platform.vendorhttp;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/** One request and its answer, which can be given up at any point. */
final class Exchange {
    private final int answerBytesMax;
    private @Nullable HttpClientRequest request;
    private boolean abandoned;

    Exchange(int answerBytesMax) {
        this.answerBytesMax = answerBytesMax;
    }

    Future<Raw> start(HttpClient client, RequestOptions options, byte[] body) {
        return client.request(options)
                .compose(connected -> {
                    if (!adopt(connected)) {
                        connected.reset();
                        return Future.failedFuture("abandoned");
                    }
                    return send(connected, body).compose(this::collect);
                });
    }

    /** Gives the exchange up and frees its connection. */
    synchronized void abandon() {
        abandoned = true;
        if (request != null) {
            request.reset();
        }
    }

    /** Whether the vendor may have seen the request. */
    synchronized boolean maybeSent() {
        return request != null;
    }

    private synchronized boolean adopt(HttpClientRequest connected) {
        if (abandoned) {
            return false;
        }
        request = connected;
        return true;
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, byte[] body) {
        return body.length == 0 ? request.send() : request.send(Buffer.buffer(body));
    }

    private Future<Raw> collect(HttpClientResponse response) {
        Promise<Raw> done = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(done::tryFail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > answerBytesMax) {
                done.tryFail(new AnswerTooLarge());
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> done.tryComplete(new Raw(response, body)));
        return done.future();
    }

    /** An answer as the client gives it. */
    record Raw(HttpClientResponse response, Buffer body) {}

    /** The answer's body is longer than allowed. */
    static final class AnswerTooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        AnswerTooLarge() {
            super(null, null, false, false);
        }
    }
}
