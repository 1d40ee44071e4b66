/** Simulates IDfy Profiles Gateway: its API, its capture page with a video call, its webhooks. */
@NullMarked
package io.idrelay.sandbox.idfy;

import org.jspecify.annotations.NullMarked;
