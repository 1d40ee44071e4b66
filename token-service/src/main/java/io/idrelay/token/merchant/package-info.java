/** Merchants: the tenants. */
@NullMarked
package io.idrelay.token.merchant;

import org.jspecify.annotations.NullMarked;
