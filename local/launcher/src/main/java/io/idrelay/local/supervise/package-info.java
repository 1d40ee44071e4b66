/** Starts the parts of the system, watches them and stops them. */
@NullMarked
package io.idrelay.local.supervise;

import org.jspecify.annotations.NullMarked;
