/** What became of callbacks, on the timeline of their verification. */
@NullMarked
package io.idrelay.process.delivery;

import org.jspecify.annotations.NullMarked;
