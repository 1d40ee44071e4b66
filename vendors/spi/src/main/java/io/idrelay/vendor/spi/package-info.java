/**
 * What a vendor's adapter is made of: small roles in plain Java, no default methods, no framework.
 *
 * <p>Adapters are stateless and may be called from many threads at once. What is expected to happen
 * is a return value; an exception is a bug.
 */
@NullMarked
package io.idrelay.vendor.spi;

import org.jspecify.annotations.NullMarked;
