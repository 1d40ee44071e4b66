package io.idrelay.process.image;

import io.idrelay.platform.problems.Problems;
import java.io.ByteArrayOutputStream;

/** Collects bytes up to a bound; beyond it the request is refused with 413. */
final class BoundedBytes extends ByteArrayOutputStream {
    private final int bytesMax;

    BoundedBytes(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public synchronized void write(int value) {
        require(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
        require(length);
        super.write(from, offset, length);
    }

    private void require(int more) {
        if (more > bytesMax - count) {
            throw Problems.tooLarge();
        }
    }
}
