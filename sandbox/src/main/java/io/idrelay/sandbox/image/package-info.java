/** Serves small generated pictures at the image URLs that simulators give out. */
@NullMarked
package io.idrelay.sandbox.image;

import org.jspecify.annotations.NullMarked;
