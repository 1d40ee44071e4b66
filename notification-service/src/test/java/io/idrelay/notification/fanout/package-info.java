@NullMarked
package io.idrelay.notification.fanout;

import org.jspecify.annotations.NullMarked;
