package io.idrelay.local.quarantine;

import io.idrelay.contracts.ServiceName;
import java.time.Instant;

/**
 * A record that a service put aside and that nobody settled yet.
 *
 * @param place {@code partition/offset} in the service's quarantine
 * @param source {@code topic/partition/offset} it came from
 * @param type its event type, or {@code ?}
 * @param shape names and kinds of its fields, no values
 */
public record Held(
        ServiceName service,
        String place,
        Instant since,
        String reason,
        String type,
        String source,
        String shape) {}
