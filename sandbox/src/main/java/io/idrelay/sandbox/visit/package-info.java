/**
 * What every simulated vendor keeps of an end user's visit: what it comes to, what goes wrong,
 * which callbacks were tried; and its customers, their tokens and its pages. Knows no vendor.
 */
@NullMarked
package io.idrelay.sandbox.visit;

import org.jspecify.annotations.NullMarked;
