/**
 * The suite every adapter passes: {@link io.idrelay.vendor.testkit.VendorContractTest}.
 *
 * <p>It expects everything a vendor can offer; an adapter's test names what its vendor lacks, and
 * then the refusal is tested.
 */
@NullMarked
package io.idrelay.vendor.testkit;

import org.jspecify.annotations.NullMarked;
