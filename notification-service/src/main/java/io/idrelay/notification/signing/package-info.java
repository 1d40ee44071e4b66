/** How a callback proves where it comes from: Standard Webhooks 1.0. */
@NullMarked
package io.idrelay.notification.signing;

import org.jspecify.annotations.NullMarked;
