/** Merchants' accounts at vendors. */
@NullMarked
package io.idrelay.process.account;

import org.jspecify.annotations.NullMarked;
