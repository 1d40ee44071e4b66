/** Simulates Signicat Assure: tokens, dossiers, capture, processes, and callbacks. */
@NullMarked
package io.idrelay.sandbox.signicat;

import org.jspecify.annotations.NullMarked;
