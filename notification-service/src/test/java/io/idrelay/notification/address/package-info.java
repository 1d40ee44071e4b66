@NullMarked
package io.idrelay.notification.address;

import org.jspecify.annotations.NullMarked;
