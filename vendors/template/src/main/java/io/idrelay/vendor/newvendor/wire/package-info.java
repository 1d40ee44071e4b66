/** Messages spelled as NEW VENDOR spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.newvendor.wire;

import org.jspecify.annotations.NullMarked;
