/**
 * Verifications: where each stands, what may happen next, and the one place that says so to others.
 */
@NullMarked
package io.idrelay.process.verification;

import org.jspecify.annotations.NullMarked;
