/** One port in front of the services. */
@NullMarked
package io.idrelay.local.gateway;

import org.jspecify.annotations.NullMarked;
