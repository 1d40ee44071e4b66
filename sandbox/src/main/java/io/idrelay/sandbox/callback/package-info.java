/** Pushes a vendor's callbacks to its customer, well or badly as the control API asks. */
@NullMarked
package io.idrelay.sandbox.callback;

import org.jspecify.annotations.NullMarked;
