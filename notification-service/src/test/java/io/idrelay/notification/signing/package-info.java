@NullMarked
package io.idrelay.notification.signing;

import org.jspecify.annotations.NullMarked;
