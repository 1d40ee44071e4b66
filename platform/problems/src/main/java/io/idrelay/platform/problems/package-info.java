/**
 * What every HTTP API here has in common: RFC 9457 problem details for whatever goes wrong, strict
 * JSON, idempotency keys, pages of lists.
 *
 * <p>A refused request names the field at fault and never repeats its value.
 */
@NullMarked
package io.idrelay.platform.problems;

import org.jspecify.annotations.NullMarked;
