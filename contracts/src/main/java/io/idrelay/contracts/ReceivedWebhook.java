package io.idrelay.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as a vendor sent it, without the headers and query parameters that prove it.
 *
 * @param method the HTTP method in capitals
 * @param query the query string as sent, without the question mark
 * @param headers by lowercase name
 */
public record ReceivedWebhook(
        String method, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    @Override
    public String toString() {
        return "ReceivedWebhook[" + method + ", " + body.length + " bytes]";
    }
}
