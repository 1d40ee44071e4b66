/** Signicat Assure: many identity providers behind one API of dossiers and processes. */
@NullMarked
package io.idrelay.vendor.signicat;

import org.jspecify.annotations.NullMarked;
