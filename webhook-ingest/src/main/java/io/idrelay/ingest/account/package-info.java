/** The vendor accounts as process-service last announced them, in memory. */
@NullMarked
package io.idrelay.ingest.account;

import org.jspecify.annotations.NullMarked;
