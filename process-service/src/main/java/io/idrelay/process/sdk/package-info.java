/** Routes for apps that hold an SDK token. */
@NullMarked
package io.idrelay.process.sdk;

import org.jspecify.annotations.NullMarked;
