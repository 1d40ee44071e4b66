/**
 * Calls to vendors: one deadline, bounded sizes, public addresses only, a guard and a token cache
 * per account. {@link io.idrelay.platform.vendorhttp.VendorCalls} is the door.
 */
@NullMarked
package io.idrelay.platform.vendorhttp;

import org.jspecify.annotations.NullMarked;
