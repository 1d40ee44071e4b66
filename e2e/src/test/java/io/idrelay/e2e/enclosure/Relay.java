package io.idrelay.e2e.enclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Takes every connection that comes to one address on to another. */
final class Relay implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Onward onward;

    private Relay(ServerSocketChannel door, Onward onward) {
        this.door = door;
        this.onward = onward;
    }

    /** Where a connection goes. */
    @FunctionalInterface
    interface Onward {
        /**
         * Opens the other end; may read from the first what it decides by.
         *
         * @throws IOException when it must not or cannot go on
         */
        SocketChannel connect(SocketChannel from) throws IOException;
    }

    static Onward to(SocketAddress address) {
        return from -> SocketChannel.open(address);
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static Relay open(SocketAddress at, Onward onward) {
        try {
            ServerSocketChannel door =
                    at instanceof UnixDomainSocketAddress
                            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                            : ServerSocketChannel.open();
            door.bind(at);
            Relay relay = new Relay(door, onward);
            Thread.ofVirtual().name("relay-" + at).start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can listen at " + at, e);
        }
    }

    private void accept() {
        while (door.isOpen()) {
            try {
                SocketChannel from = door.accept();
                Thread.ofVirtual().name("connection").start(() -> lead(from));
            } catch (IOException e) {
                // Closed, or a caller who has gone again.
            }
        }
    }

    private void lead(SocketChannel from) {
        try {
            Splice.join(from, onward.connect(from));
        } catch (IOException e) {
            Splice.close(from);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
