/** Links for end users: the page they open, the way to the vendor and the way back. */
@NullMarked
package io.idrelay.process.capture;

import org.jspecify.annotations.NullMarked;
