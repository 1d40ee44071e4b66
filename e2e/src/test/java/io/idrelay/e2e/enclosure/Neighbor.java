package io.idrelay.e2e.enclosure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** Somebody who answers at an address of this machine that other machines could reach, too. */
public final class Neighbor implements AutoCloseable {
    private final HttpServer server;

    private Neighbor(HttpServer server) {
        this.server = server;
    }

    /** Starts to answer; absent on a machine that has the loopback address alone. */
    public static Optional<Neighbor> start() {
        return address().map(Neighbor::at);
    }

    private static Neighbor at(InetAddress address) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            server.start();
            return new Neighbor(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InetAddress> address() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(a -> !a.isLoopbackAddress())
                    .findFirst();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What gets an answer from there. */
    public Question question() {
        InetSocketAddress address = server.getAddress();
        return Question.http(address.getAddress().getHostAddress(), address.getPort(), "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
