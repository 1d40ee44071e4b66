/** Messages spelled as Alibaba Cloud spells them; public only because Java wants it so. */
@NullMarked
package io.idrelay.vendor.alibaba.wire;

import org.jspecify.annotations.NullMarked;
