package io.idrelay.process.image;

import io.idrelay.platform.sealing.UnreadableSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An object's content, opened piece by piece. */
final class OpenedContent implements AutoCloseable {
    private final InputStream stored;
    private final byte[] first;
    private final int count;
    private final Pieces pieces;

    /** Reads the pieces after the first, in order. */
    interface Pieces {
        byte[] read(int place) throws IOException, UnreadableSeal;
    }

    OpenedContent(InputStream stored, byte[] first, int count, Pieces pieces) {
        this.stored = stored;
        this.first = first;
        this.count = count;
        this.pieces = pieces;
    }

    /** Writes all of it, once. A piece that was changed ends it with an exception. */
    void writeTo(OutputStream out) throws IOException {
        try {
            out.write(first);
            for (int i = 1; i < count; i++) {
                out.write(pieces.read(i));
            }
        } catch (UnreadableSeal e) {
            throw new IOException("a piece of an object cannot be opened", e);
        }
    }

    byte[] readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(first.length);
        writeTo(all);
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
