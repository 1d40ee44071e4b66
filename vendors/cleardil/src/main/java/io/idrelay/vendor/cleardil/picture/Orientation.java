package io.idrelay.vendor.cleardil.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: a JPEG may lie on its side and say so in its Exif, which a new file would
 * lose, and with it every face.
 *
 * <p>Source: Exif 2.32, tag 0x0112.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_RIGHT(true, false, true),
    TRANSVERSED(true, true, true),
    TURNED_LEFT(true, true, false);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRIES_MAX = 500;

    private final boolean swapsSides;
    private final boolean mirrorsX;
    private final boolean mirrorsY;

    Orientation(boolean swapsSides, boolean mirrorsX, boolean mirrorsY) {
        this.swapsSides = swapsSides;
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
    }

    /** Whether the upright image's rows are the file's columns. */
    boolean swapsSides() {
        return swapsSides;
    }

    /** Whether the file's columns are read from the right. */
    boolean mirrorsX() {
        return mirrorsX;
    }

    /** Whether the file's rows are read from below. */
    boolean mirrorsY() {
        return mirrorsY;
    }

    /** What the file says; upright where it says nothing that can be read. */
    static Orientation ofJpeg(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation find(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() >= 4 && (jpeg.get() & 0xFF) == 0xFF) {
            int marker = jpeg.get() & 0xFF;
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            if (marker == START_OF_SCAN || length < 0) {
                return UPRIGHT;
            }
            if (marker == APP1 && length >= 14 && jpeg.getInt(jpeg.position()) == EXIF) {
                return inExif(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(tiff.getShort(directory) & 0xFFFF, ENTRIES_MAX);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return numbered(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    /** Exif counts from 1. */
    private static Orientation numbered(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }
}
