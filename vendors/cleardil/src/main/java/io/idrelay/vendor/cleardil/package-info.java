/** ClearDil: customers, their documents and faces, and screening; no callbacks, no verdict. */
@NullMarked
package io.idrelay.vendor.cleardil;

import org.jspecify.annotations.NullMarked;
