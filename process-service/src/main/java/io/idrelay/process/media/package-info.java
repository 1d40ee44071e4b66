/** What bytes are, found by looking at them; pure, and nothing is decoded. */
@NullMarked
package io.idrelay.process.media;

import org.jspecify.annotations.NullMarked;
