/**
 * The demo merchant: an app, its backend that calls idrelay, and the receiver of idrelay's
 * callbacks.
 */
@NullMarked
package io.idrelay.sandbox.demo;

import org.jspecify.annotations.NullMarked;
