/** Records taken without order, many at once; committed when what they led to is durable. */
@NullMarked
package io.idrelay.normalizer.consuming;

import org.jspecify.annotations.NullMarked;
