package io.idrelay.platform.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds every address of a name; may block as long as it likes, and is called by many threads. */
@FunctionalInterface
public interface HostLookup {
    /** The addresses, or none. */
    InetAddress[] allOf(String host) throws UnknownHostException;
}
