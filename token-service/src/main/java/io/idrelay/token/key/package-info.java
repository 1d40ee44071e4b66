/** The keys that sign access tokens, and their rotation. */
@NullMarked
package io.idrelay.token.key;

import org.jspecify.annotations.NullMarked;
