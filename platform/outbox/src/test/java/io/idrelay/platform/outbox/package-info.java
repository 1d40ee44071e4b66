@NullMarked
package io.idrelay.platform.outbox;

import org.jspecify.annotations.NullMarked;
