package io.idrelay.ingest.intake;

import io.idrelay.contracts.ReceivedWebhook;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes from an HTTP request what we know it by. */
final class Requests {
    private Requests() {}

    /**
     * The head of a request.
     *
     * @param ids the path's end: an account and, after a slash, a session; a slash alone names none
     */
    static RequestHead head(String ids, HttpServerRequest request) {
        int slash = ids.indexOf('/');
        String session = slash < 0 ? "" : ids.substring(slash + 1);
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return new RequestHead(
                slash < 0 ? ids : ids.substring(0, slash),
                session.isEmpty() ? Optional.empty() : Optional.of(session),
                address == null ? "" : address,
                request.headers().getAll("X-Forwarded-For"),
                bodyBytes(request));
    }

    static ReceivedWebhook received(HttpServerRequest request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        request.headers()
                .forEach((name, value) ->
                        headers.computeIfAbsent(
                                        name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                                .add(value));
        return new ReceivedWebhook(request.method().name(), request.query(), headers, body);
    }

    private static Optional<Long> bodyBytes(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            // HTTP/2 needs to declare nothing; a request that has ended has no body.
            return request.isEnded() ? Optional.of(0L) : Optional.empty();
        }
        try {
            return Optional.of(Math.max(0, Long.parseLong(declared.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
