@NullMarked
package io.idrelay.notification.event;

import org.jspecify.annotations.NullMarked;
