/** Client credentials of merchants and operators. */
@NullMarked
package io.idrelay.token.credential;

import org.jspecify.annotations.NullMarked;
