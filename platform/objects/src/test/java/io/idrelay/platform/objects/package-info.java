@NullMarked
package io.idrelay.platform.objects;

import org.jspecify.annotations.NullMarked;
