/** Which account serves a verification. */
@NullMarked
package io.idrelay.process.routing;

import org.jspecify.annotations.NullMarked;
