/** Makes images fit for ClearDil: their format, size and way up. Never touches the disk. */
@NullMarked
package io.idrelay.vendor.cleardil.picture;

import org.jspecify.annotations.NullMarked;
