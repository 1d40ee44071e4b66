@NullMarked
package io.idrelay.platform.inbox;

import org.jspecify.annotations.NullMarked;
