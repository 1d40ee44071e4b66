/** The topic that results are written to. */
@NullMarked
package io.idrelay.normalizer.results;

import org.jspecify.annotations.NullMarked;
