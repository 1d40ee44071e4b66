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

    static RequestHead head(String account, String sessionPart, HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return new RequestHead(
                account,
                session(sessionPart),
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

    /** The part after the account with its slash; a slash alone names no session. */
    private static Optional<String> session(String part) {
        return part.length() <= 1 ? Optional.empty() : Optional.of(part.substring(1));
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
