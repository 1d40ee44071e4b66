package io.idrelay.ingest.intake;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a request before its body.
 *
 * @param account the path's first part, as it came
 * @param session the path's second part, where there is one
 * @param peer the connection's other end; empty where that is no address
 * @param bodyBytes as the request declares; absent for a chunked one
 */
record RequestHead(
        String account,
        Optional<String> session,
        String peer,
        List<String> forwardedFor,
        Optional<Long> bodyBytes) {}
