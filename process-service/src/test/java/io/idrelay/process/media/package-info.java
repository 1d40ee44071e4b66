@NullMarked
package io.idrelay.process.media;

import org.jspecify.annotations.NullMarked;
