@NullMarked
package io.idrelay.notification.delivery;

import org.jspecify.annotations.NullMarked;
