package io.idrelay.e2e.enclosure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** Copies bytes between two connections, both ways, until both ways have ended. */
final class Splice {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final AtomicInteger waysOpen = new AtomicInteger(2);

    private Splice() {}

    static void join(SocketChannel one, SocketChannel other) {
        Splice splice = new Splice();
        Thread.ofVirtual().name("there").start(() -> splice.copy(one, other));
        Thread.ofVirtual().name("back").start(() -> splice.copy(other, one));
    }

    private void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try {
            while (from.read(buffer) >= 0) {
                writeAll(buffer.flip(), to);
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
        if (waysOpen.decrementAndGet() == 0) {
            close(from);
            close(to);
        }
    }

    static void writeAll(ByteBuffer bytes, SocketChannel to) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }
}
