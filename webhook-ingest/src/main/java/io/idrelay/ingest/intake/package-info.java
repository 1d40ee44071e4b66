/** From a vendor's HTTP request to its answer: admitted, read, proved, sealed, stored. */
@NullMarked
package io.idrelay.ingest.intake;

import org.jspecify.annotations.NullMarked;
