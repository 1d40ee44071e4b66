/** Tokens that ended before their time, and what this service knows of its own callers. */
@NullMarked
package io.idrelay.token.revocation;

import org.jspecify.annotations.NullMarked;
