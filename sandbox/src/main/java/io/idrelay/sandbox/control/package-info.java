/**
 * The control API: shows sessions, finishes captures, chooses outcomes and makes a simulated vendor
 * misbehave.
 */
@NullMarked
package io.idrelay.sandbox.control;

import org.jspecify.annotations.NullMarked;
