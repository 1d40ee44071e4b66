/** Tries at a vendor: opened outside any transaction, one current for each verification. */
@NullMarked
package io.idrelay.process.session;

import org.jspecify.annotations.NullMarked;
