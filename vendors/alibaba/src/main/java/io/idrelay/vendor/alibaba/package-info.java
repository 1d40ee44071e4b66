/** The adapter of Alibaba Cloud ID Verification; see the module's README. */
@NullMarked
package io.idrelay.vendor.alibaba;

import org.jspecify.annotations.NullMarked;
