/**
 * Merchants, their credentials, access tokens and the keys that sign them. Writes merchants,
 * signing-keys and token-revocations; reads only what it needs to know its own callers.
 */
@NullMarked
package io.idrelay.token;

import org.jspecify.annotations.NullMarked;
