package io.idrelay.e2e.enclosure;

import java.util.Optional;
import java.util.Set;

/**
 * What a service may reach besides the broker.
 *
 * @param databases by name
 * @param httpBelow the path below which lie those it may call, where it may call anyone
 */
public record Reach(Set<String> databases, Optional<String> httpBelow) {}
