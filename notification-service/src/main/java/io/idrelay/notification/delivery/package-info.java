/** The queue of callbacks, the attempts at each, and what became of them. */
@NullMarked
package io.idrelay.notification.delivery;

import org.jspecify.annotations.NullMarked;
