@NullMarked
package io.idrelay.platform.testing;

import org.jspecify.annotations.NullMarked;
