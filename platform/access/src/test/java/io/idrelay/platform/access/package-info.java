@NullMarked
package io.idrelay.platform.access;

import org.jspecify.annotations.NullMarked;
