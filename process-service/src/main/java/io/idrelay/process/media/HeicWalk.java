package io.idrelay.process.media;

import java.util.Optional;

/** A HEIC, box by box (ISO/IEC 14496-12 and 23008-12). */
final class HeicWalk {
    private static final int FULL_BOX_HEAD_BYTES = 4;
    private static final int BOXES_MAX = 10_000;

    private final ByteView bytes;
    private int boxesLeft = BOXES_MAX;

    private HeicWalk(ByteView bytes) {
        this.bytes = bytes;
    }

    private record Box(String type, int contentAt, int endsAt) {}

    static Walk of(ByteView bytes) {
        return new HeicWalk(bytes).walk();
    }

    private Walk walk() {
        long pixels = 0;
        boolean data = false;
        int at = 0;
        while (at < bytes.length()) {
            Optional<Box> box = box(at, bytes.length());
            if (box.isEmpty()) {
                return new Walk.Broken();
            }
            String type = box.get().type();
            data |= type.equals("mdat") || type.equals("idat");
            pixels = type.equals("meta") ? Math.max(pixels, pixels(box.get())) : pixels;
            at = box.get().endsAt();
        }
        return pixels == 0 || !data ? new Walk.Broken() : new Walk.Whole(pixels, at);
    }

    private long pixels(Box meta) {
        return child(meta, FULL_BOX_HEAD_BYTES, "iprp")
                .flatMap(properties -> child(properties, 0, "ipco"))
                .map(this::largest)
                .orElse(0L);
    }

    /** The picture as a whole is never smaller than a tile of it. */
    private long largest(Box container) {
        long pixels = 0;
        int at = container.contentAt();
        while (at < container.endsAt()) {
            Optional<Box> box = box(at, container.endsAt());
            if (box.isEmpty()) {
                return 0;
            }
            if (box.get().type().equals("ispe")) {
                pixels = Math.max(pixels, extent(box.get()));
            }
            at = box.get().endsAt();
        }
        return pixels;
    }

    private long extent(Box ispe) {
        long width = bytes.u32(ispe.contentAt() + FULL_BOX_HEAD_BYTES);
        long height = bytes.u32(ispe.contentAt() + FULL_BOX_HEAD_BYTES + 4);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, width) * Math.max(0, height);
    }

    private Optional<Box> child(Box parent, int skipped, String type) {
        int at = parent.contentAt() + skipped;
        while (at < parent.endsAt()) {
            Optional<Box> box = box(at, parent.endsAt());
            if (box.isEmpty() || box.get().type().equals(type)) {
                return box;
            }
            at = box.get().endsAt();
        }
        return Optional.empty();
    }

    /** A size of 1 says that the real one follows; of 0, that the box ends with the file. */
    private Optional<Box> box(int at, int limit) {
        long size = bytes.u32(at);
        int head = size == 1 ? 16 : 8;
        long whole = size == 1 ? bytes.u64(at + 8) : size == 0 ? limit - at : size;
        boolean fits = whole >= head && whole <= limit - at && bytes.has(at, head);
        return fits && boxesLeft-- > 0
                ? Optional.of(new Box(bytes.text(at + 4, 4), at + head, at + (int) whole))
                : Optional.empty();
    }
}
