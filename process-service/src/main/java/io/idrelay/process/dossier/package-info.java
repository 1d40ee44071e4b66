/** End users of merchants: what is known of them, sealed under a key of their own. */
@NullMarked
package io.idrelay.process.dossier;

import org.jspecify.annotations.NullMarked;
