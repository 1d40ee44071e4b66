/**
 * Consumers that handle each event once.
 *
 * <p>{@link io.idrelay.platform.inbox.Inbox} is the door. Table: Flyway location {@code db/inbox}.
 */
@NullMarked
package io.idrelay.platform.inbox;

import org.jspecify.annotations.NullMarked;
