package io.idrelay.platform.problems;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with {@link Oversized} once more than the limit was read. */
final class BoundedBody extends FilterInputStream {
    private final Runnable whenOver;
    private long bytesLeft;

    BoundedBody(InputStream body, long bytesMax, Runnable whenOver) {
        super(body);
        this.bytesLeft = bytesMax;
        this.whenOver = whenOver;
    }

    /** The body is over the limit; an I/O failure, for a parser hands on those as they are. */
    static final class Oversized extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    /** Skipped bytes count too. */
    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws Oversized {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            whenOver.run();
            throw new Oversized();
        }
    }
}
