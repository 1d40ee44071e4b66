/**
 * Encryption of personal data and secrets: in motion for one reading service ({@code Sealer},
 * {@code Opener}), at rest under a dossier's own key ({@code DossierVault}) or under the service's
 * ({@code ServiceVault}).
 *
 * <p>No key service is called on a request's path: data keys are wrapped once and cached, bounded
 * in number and time.
 */
@NullMarked
package io.idrelay.platform.sealing;

import org.jspecify.annotations.NullMarked;
