/**
 * Networks in which a service finds nothing but what its work needs.
 *
 * <p>Made of Linux's network namespaces, by {@code unshare} and {@code nsenter} alone. A namespace
 * has no interface but its own loopback; each allowed address is a door, a relay that leads out by
 * a Unix domain socket.
 */
@NullMarked
package io.idrelay.e2e.enclosure;

import org.jspecify.annotations.NullMarked;
