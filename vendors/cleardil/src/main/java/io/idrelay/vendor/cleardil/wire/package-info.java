/** Messages spelled as ClearDil spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.cleardil.wire;

import org.jspecify.annotations.NullMarked;
