/** What merchants are told: the event types, the events kept for them, the body they get. */
@NullMarked
package io.idrelay.notification.event;

import org.jspecify.annotations.NullMarked;
