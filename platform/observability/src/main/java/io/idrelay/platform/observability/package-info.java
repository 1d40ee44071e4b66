/** Metric names, log format and settings that every service shares. */
@NullMarked
package io.idrelay.platform.observability;

import org.jspecify.annotations.NullMarked;
