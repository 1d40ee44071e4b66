/**
 * Events on Kafka: reading and writing records, compacted topics, consumers in batches, quarantine,
 * traces.
 */
@NullMarked
package io.idrelay.platform.events;

import org.jspecify.annotations.NullMarked;
