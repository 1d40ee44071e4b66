/**
 * What the services agree on: ids, topics, events and how an event is written to Kafka.
 *
 * <p>Everything here is plain Java. A field is never removed or given another meaning inside a
 * version; readers ignore what they do not know.
 */
@NullMarked
package io.idrelay.contracts;

import org.jspecify.annotations.NullMarked;
