/** Access tokens: OAuth 2.0 client credentials, revocation, SDK tokens. */
@NullMarked
package io.idrelay.token.grant;

import org.jspecify.annotations.NullMarked;
