@NullMarked
package io.idrelay.platform.observability;

import org.jspecify.annotations.NullMarked;
