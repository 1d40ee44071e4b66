/**
 * process-service: dossiers, the verifications inside them, and what became of each.
 *
 * <p>Reads {@code results}, {@code deliveries}, {@code merchants}, {@code signing-keys} and {@code
 * token-revocations}; writes {@code processes}, {@code vendor-accounts} and {@code
 * result-requests}. A feature is a package with one door; only doors are public.
 */
@NullMarked
package io.idrelay.process;

import org.jspecify.annotations.NullMarked;
