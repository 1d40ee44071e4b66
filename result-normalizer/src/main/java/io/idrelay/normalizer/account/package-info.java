/** The vendor accounts as process-service last announced them, in memory. */
@NullMarked
package io.idrelay.normalizer.account;

import org.jspecify.annotations.NullMarked;
