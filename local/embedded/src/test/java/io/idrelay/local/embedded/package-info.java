@NullMarked
package io.idrelay.local.embedded;

import org.jspecify.annotations.NullMarked;
