/** Where a request comes from, and whether an account lets it in from there. */
@NullMarked
package io.idrelay.ingest.source;

import org.jspecify.annotations.NullMarked;
