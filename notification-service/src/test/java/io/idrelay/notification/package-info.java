@NullMarked
package io.idrelay.notification;

import org.jspecify.annotations.NullMarked;
