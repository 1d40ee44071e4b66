@NullMarked
package io.idrelay.token;

import org.jspecify.annotations.NullMarked;
