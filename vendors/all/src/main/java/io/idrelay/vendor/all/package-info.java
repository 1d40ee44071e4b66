/** The list of vendors a service knows: whatever adapters stand in this module's POM. */
@NullMarked
package io.idrelay.vendor.all;

import org.jspecify.annotations.NullMarked;
