@NullMarked
package io.idrelay.platform.problems;

import org.jspecify.annotations.NullMarked;
