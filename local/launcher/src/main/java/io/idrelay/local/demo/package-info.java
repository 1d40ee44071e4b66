/** Takes end users through a verification. */
@NullMarked
package io.idrelay.local.demo;

import org.jspecify.annotations.NullMarked;
