@NullMarked
package io.idrelay.platform.sealing;

import org.jspecify.annotations.NullMarked;
