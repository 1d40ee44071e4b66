/** Simulates Alibaba Cloud ID Verification: its signed API, its page, its callbacks. */
@NullMarked
package io.idrelay.sandbox.alibaba;

import org.jspecify.annotations.NullMarked;
