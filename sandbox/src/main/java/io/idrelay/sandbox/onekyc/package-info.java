/** Simulates OneKYC: its wire format, its refusals, its capture page and SDK, and its callbacks. */
@NullMarked
package io.idrelay.sandbox.onekyc;

import org.jspecify.annotations.NullMarked;
