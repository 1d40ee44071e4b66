@NullMarked
package io.idrelay.notification.endpoint;

import org.jspecify.annotations.NullMarked;
