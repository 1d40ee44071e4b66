package io.idrelay.notification.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds every address of a name. */
@FunctionalInterface
interface HostLookup {
    InetAddress[] allOf(String host) throws UnknownHostException;
}
