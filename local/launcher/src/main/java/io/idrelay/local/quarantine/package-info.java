/** What an operator sees of quarantined records, and orders; content stays sealed. */
@NullMarked
package io.idrelay.local.quarantine;

import org.jspecify.annotations.NullMarked;
