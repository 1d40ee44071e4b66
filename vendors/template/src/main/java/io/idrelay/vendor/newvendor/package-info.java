/** NEW VENDOR: say in one sentence what it verifies. */
@NullMarked
package io.idrelay.vendor.newvendor;

import org.jspecify.annotations.NullMarked;
