/**
 * Who calls: access tokens verified offline, with keys, revocations and merchants from topics.
 *
 * <p>{@link io.idrelay.platform.access.Caller} is the door.
 */
@NullMarked
package io.idrelay.platform.access;

import org.jspecify.annotations.NullMarked;
