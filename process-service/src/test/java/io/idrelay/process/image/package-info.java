@NullMarked
package io.idrelay.process.image;

import org.jspecify.annotations.NullMarked;
