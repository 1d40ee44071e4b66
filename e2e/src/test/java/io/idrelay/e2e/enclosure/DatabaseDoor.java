package io.idrelay.e2e.enclosure;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Lets through to one PostgreSQL server, but only to some of its databases: reads what a client
 * says first, which names the database.
 */
final class DatabaseDoor implements Relay.Onward {
    private static final int CANCEL = 80_877_102;
    private static final Set<Integer> ENCRYPTION = Set.of(80_877_103, 80_877_104);
    private static final int MESSAGE_BYTES_MAX = 10_000;

    private final int port;
    private final Set<String> databases;

    DatabaseDoor(int port, Set<String> databases) {
        this.port = port;
        this.databases = databases;
    }

    @Override
    public SocketChannel connect(SocketChannel from) throws IOException {
        ByteBuffer first = message(from);
        while (ENCRYPTION.contains(first.getInt(4))) {
            Splice.writeAll(ByteBuffer.wrap(new byte[] {'N'}), from);
            first = message(from);
        }
        if (first.getInt(4) != CANCEL && !databases.contains(database(first))) {
            throw new IOException("another's database");
        }
        SocketChannel server = SocketChannel.open(Relay.loopback(port));
        Splice.writeAll(first, server);
        return server;
    }

    private static ByteBuffer message(SocketChannel from) throws IOException {
        ByteBuffer length = read(from, Integer.BYTES);
        int bytes = length.getInt(0);
        if (bytes < 8 || bytes > MESSAGE_BYTES_MAX) {
            throw new IOException("no PostgreSQL client");
        }
        ByteBuffer rest = read(from, bytes - Integer.BYTES);
        return ByteBuffer.allocate(bytes).put(length).put(rest).flip();
    }

    private static ByteBuffer read(SocketChannel from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (from.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** The settings are names and values in turn; without a database it is the user's name. */
    private static String database(ByteBuffer first) {
        String text = new String(first.array(), 8, first.limit() - 8, StandardCharsets.UTF_8);
        List<String> words = List.of(text.split("\0"));
        for (int i = 0; i + 1 < words.size(); i += 2) {
            if (words.get(i).equals("database")) {
                return words.get(i + 1);
            }
        }
        return "";
    }
}
