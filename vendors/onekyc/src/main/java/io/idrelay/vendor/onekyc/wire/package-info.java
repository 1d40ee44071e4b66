/** Messages spelled as OneKYC spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.onekyc.wire;

import org.jspecify.annotations.NullMarked;
