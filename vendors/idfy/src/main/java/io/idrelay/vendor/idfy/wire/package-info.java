/** Messages spelled as IDfy spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.idfy.wire;

import org.jspecify.annotations.NullMarked;
