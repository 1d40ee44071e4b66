/**
 * Events stored with the change they tell of, then relayed to Kafka in order.
 *
 * <p>{@link io.idrelay.platform.outbox.Outbox} is the door; the relay starts by itself. Tables:
 * Flyway location {@code db/outbox}.
 */
@NullMarked
package io.idrelay.platform.outbox;

import org.jspecify.annotations.NullMarked;
