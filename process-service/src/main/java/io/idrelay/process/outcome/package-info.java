/**
 * What a vendor's result means for a verification: which results decide, when one is asked for
 * again, and what a merchant reads.
 */
@NullMarked
package io.idrelay.process.outcome;

import org.jspecify.annotations.NullMarked;
