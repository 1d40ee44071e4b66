package io.idrelay.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Local TCP ports. */
final class Ports {
    /** The only address anything embedded listens on. */
    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** This port, or a free one for 0. */
    static int orFree(int port, String user) {
        if (port == 0) {
            return free();
        }
        requireFree(port, user);
        return port;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no local port is free", e);
        }
    }

    private static void requireFree(int port, String user) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of an earlier run that linger in TIME_WAIT do not take the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "Port %d, which %s needs, is taken: stop what listens there or choose another port."
                            .formatted(port, user),
                    e);
        }
    }
}
