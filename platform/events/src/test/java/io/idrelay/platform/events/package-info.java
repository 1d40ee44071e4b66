@NullMarked
package io.idrelay.platform.events;

import org.jspecify.annotations.NullMarked;
