/** The command {@code ./idrelay}. */
@NullMarked
package io.idrelay.local;

import org.jspecify.annotations.NullMarked;
