/** OneKYC (GoTo Financial): verifies Indonesian identity cards against the national registry. */
@NullMarked
package io.idrelay.vendor.onekyc;

import org.jspecify.annotations.NullMarked;
