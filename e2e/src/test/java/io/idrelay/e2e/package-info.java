/** The whole system as a black box: everything started for real, driven over HTTP. */
@NullMarked
package io.idrelay.e2e;

import org.jspecify.annotations.NullMarked;
