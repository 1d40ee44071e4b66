package io.idrelay.platform.events;

import java.time.Duration;
import java.util.Map;

/**
 * How compacted topics are read.
 *
 * @param broker settings of the connection, {@code bootstrap.servers} at least
 * @param lagMax for how long a view counts as up to date after it last was
 */
record ReaderSettings(Map<String, Object> broker, Duration lagMax) {}
