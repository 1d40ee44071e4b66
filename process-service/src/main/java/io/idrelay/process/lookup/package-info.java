/** Finding what is only kept sealed: keyed hashes of what it is looked up by. */
@NullMarked
package io.idrelay.process.lookup;

import org.jspecify.annotations.NullMarked;
