package io.idrelay.process.image;

import io.idrelay.contracts.DossierId;
import io.idrelay.contracts.Sealed;
import io.idrelay.platform.objects.ObjectKey;
import io.idrelay.platform.sealing.DossierVault;
import io.idrelay.platform.sealing.UnreadableSeal;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Large content sealed in pieces, so that neither sealing nor opening holds it many times over.
 *
 * <p>Each piece is bound to its object, its place and the number of all, so none can be moved, left
 * out or taken from another object. Written as: a format's number, the count, then each piece's
 * length and bytes.
 */
final class SealedPieces {
    private static final int FORMAT = 0x69647231;
    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int PIECES_MAX = 64;

    private final DossierVault vault;
    private final DossierId dossier;
    private final ObjectKey key;

    SealedPieces(DossierVault vault, DossierId dossier, ObjectKey key) {
        this.vault = vault;
        this.dossier = dossier;
        this.key = key;
    }

    /** Sealed content on its way to the store. */
    record Written(List<byte[]> parts) {
        long bytes() {
            return parts.stream().mapToLong(part -> part.length).sum();
        }

        InputStream stream() {
            Stream<InputStream> streams = parts.stream().map(ByteArrayInputStream::new);
            return new SequenceInputStream(Collections.enumeration(streams.toList()));
        }
    }

    Written seal(byte[] content) {
        int count = Math.max(1, (content.length + PIECE_BYTES - 1) / PIECE_BYTES);
        List<byte[]> parts = new ArrayList<>();
        parts.add(ByteBuffer.allocate(8).putInt(FORMAT).putInt(count).array());
        for (int i = 0; i < count; i++) {
            int from = i * PIECE_BYTES;
            int to = Math.min(content.length, from + PIECE_BYTES);
            byte[] piece = Arrays.copyOfRange(content, from, to);
            byte[] sealed = vault.seal(dossier, piece, context(i, count)).bytes();
            parts.add(ByteBuffer.allocate(4).putInt(sealed.length).array());
            parts.add(sealed);
        }
        return new Written(parts);
    }

    /**
     * Begins to open; the first piece is opened at once, so what cannot be read at all is known.
     *
     * @throws UnreadableSeal when the dossier's key was destroyed, or this is not our content
     */
    OpenedContent open(InputStream stored) throws IOException, UnreadableSeal {
        DataInputStream in = new DataInputStream(stored);
        int format = in.readInt();
        int count = in.readInt();
        if (format != FORMAT || count < 1 || count > PIECES_MAX) {
            throw new EOFException("an object is not what was stored");
        }
        return new OpenedContent(stored, read(in, 0, count), count, i -> read(in, i, count));
    }

    private byte[] read(DataInputStream in, int place, int count)
            throws IOException, UnreadableSeal {
        int length = in.readInt();
        if (length < 0 || length > 2 * PIECE_BYTES) {
            throw new EOFException("an object is not what was stored");
        }
        byte[] sealed = in.readNBytes(length);
        return vault.open(dossier, new Sealed<byte[]>(sealed), byte[].class, context(place, count));
    }

    private String context(int place, int count) {
        return "image|" + key.value() + "|" + place + "/" + count;
    }
}
