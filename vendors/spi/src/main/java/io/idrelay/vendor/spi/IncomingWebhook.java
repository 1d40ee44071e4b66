package io.idrelay.vendor.spi;

import io.idrelay.contracts.ReceivedWebhook;
import io.idrelay.contracts.SessionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A webhook nobody has proved yet.
 *
 * @param sessionId from the URL, where it names one
 */
public record IncomingWebhook(ReceivedWebhook received, Optional<SessionId> sessionId) {

    /** The values of a header, whatever the case of its name. */
    public List<String> header(String name) {
        return received.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The decoded values of a query parameter. */
    public List<String> parameter(String name) {
        return QueryText.values(received.query(), name);
    }
}
