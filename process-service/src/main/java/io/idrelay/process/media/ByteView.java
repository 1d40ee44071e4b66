package io.idrelay.process.media;

import java.nio.charset.StandardCharsets;

/** Bytes read by position; what lies outside is -1 or an empty text, never an exception. */
final class ByteView {
    private final byte[] bytes;

    ByteView(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at + count <= bytes.length;
    }

    int u8(int at) {
        return has(at, 1) ? bytes[at] & 0xFF : -1;
    }

    int u16(int at) {
        return has(at, 2) ? u8(at) << 8 | u8(at + 1) : -1;
    }

    int u16LittleEndian(int at) {
        return has(at, 2) ? u8(at + 1) << 8 | u8(at) : -1;
    }

    int u24LittleEndian(int at) {
        return has(at, 3) ? u8(at + 2) << 16 | u16LittleEndian(at) : -1;
    }

    long u32(int at) {
        return has(at, 4) ? (long) u16(at) << 16 | u16(at + 2) : -1;
    }

    long u32LittleEndian(int at) {
        return has(at, 4) ? (long) u16LittleEndian(at + 2) << 16 | u16LittleEndian(at) : -1;
    }

    long u64(int at) {
        return has(at, 8) ? u32(at) << 32 | u32(at + 4) : -1;
    }

    String text(int at, int count) {
        return has(at, count) ? new String(bytes, at, count, StandardCharsets.ISO_8859_1) : "";
    }

    /** Where a text begins, not before {@code from} and ending before {@code to}; else -1. */
    int find(String text, int from, int to) {
        int last = Math.min(to, bytes.length) - text.length();
        for (int at = Math.max(from, 0); at <= last; at++) {
            if (matches(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The same from the end. */
    int findLast(String text, int from) {
        for (int at = bytes.length - text.length(); at >= Math.max(from, 0); at--) {
            if (matches(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
