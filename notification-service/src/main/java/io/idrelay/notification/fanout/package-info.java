/** Turns each change of a process into the deliveries its merchant asked for. */
@NullMarked
package io.idrelay.notification.fanout;

import org.jspecify.annotations.NullMarked;
