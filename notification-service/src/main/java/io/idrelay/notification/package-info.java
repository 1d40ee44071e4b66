/**
 * Callbacks to merchants: the addresses they are sent to, their signature, their delivery until it
 * succeeds or is visibly given up.
 *
 * <p>Reads {@code idrelay.processes}; writes {@code idrelay.deliveries}. Everything it knows of a
 * process comes from that topic.
 */
@NullMarked
package io.idrelay.notification;

import org.jspecify.annotations.NullMarked;
