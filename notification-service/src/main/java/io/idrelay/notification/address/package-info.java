/** Which network addresses callbacks may be sent to. */
@NullMarked
package io.idrelay.notification.address;

import org.jspecify.annotations.NullMarked;
