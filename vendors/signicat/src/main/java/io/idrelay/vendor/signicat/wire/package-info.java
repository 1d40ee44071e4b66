/** Messages spelled as Signicat spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.signicat.wire;

import org.jspecify.annotations.NullMarked;
