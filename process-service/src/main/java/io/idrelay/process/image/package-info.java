/**
 * Images: those a merchant uploads for a vendor, and those a vendor holds and we fetch.
 *
 * <p>Their bytes rest in the object store, sealed under the dossier's key. An object is announced
 * for removal before it is written and taken off that list by the transaction that first refers to
 * it, so a crash between the two leaves nothing behind.
 */
@NullMarked
package io.idrelay.process.image;

import org.jspecify.annotations.NullMarked;
