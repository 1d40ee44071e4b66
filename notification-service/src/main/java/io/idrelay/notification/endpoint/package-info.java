/** Callback endpoints: where a merchant wants to be told, of what, and how much. */
@NullMarked
package io.idrelay.notification.endpoint;

import org.jspecify.annotations.NullMarked;
