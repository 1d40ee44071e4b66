package io.idrelay.process.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files as small as their formats allow, of any size they care to claim. */
public final class TestImages {
    private TestImages() {}

    public static byte[] jpeg(int width, int height) {
        return join(
                hex("FFD8"),
                hex("FFE0000443A1"),
                hex("FFC0000B08"),
                u16(height),
                u16(width),
                hex("01011100"),
                hex("FFDA0008010100003F00"),
                hex("12FF0034FFD056"),
                hex("FFD9"));
    }

    public static byte[] png(int width, int height) {
        return join(
                hex("89504E470D0A1A0A"),
                chunk("IHDR", join(u32(width), u32(height), hex("0802000000"))),
                chunk("IDAT", hex("789C")),
                chunk("IEND", new byte[0]));
    }

    public static byte[] webpLossy(int width, int height) {
        byte[] frame = join(hex("300000"), hex("9D012A"), u16le(width), u16le(height), hex("00"));
        return riff(riffChunk("VP8 ", frame));
    }

    public static byte[] webpLossless(int width, int height) {
        int bits = (width - 1) | (height - 1) << 14;
        return riff(riffChunk("VP8L", join(hex("2F"), u32le(bits), hex("00"))));
    }

    public static byte[] webpExtended(int width, int height) {
        byte[] canvas = join(hex("00000000"), u24le(width - 1), u24le(height - 1));
        return riff(join(riffChunk("VP8X", canvas), riffChunk("VP8L", hex("2F00000000"))));
    }

    public static byte[] heic(int width, int height) {
        byte[] ispe = box("ispe", join(hex("00000000"), u32(width), u32(height)));
        byte[] meta = box("meta", join(hex("00000000"), box("iprp", box("ipco", join(ispe)))));
        return join(
                box("ftyp", join(text("mif1"), hex("00000000"), text("mif1heic"))),
                meta,
                box("mdat", hex("0102")));
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] mp4() {
        return join(
                box("ftyp", join(text("isom"), hex("00000200"), text("isomavc1"))),
                box("mdat", hex("00")));
    }

    public static byte[] webm() {
        return join(hex("1A45DFA3"), hex("93"), hex("428288"), text("webm"), hex("00"));
    }

    public static byte[] avif() {
        return box("ftyp", join(text("avif"), hex("00000000"), text("avifmif1")));
    }

    /** An archive without entries. */
    public static byte[] zip() {
        return join(text("PK\u0005\u0006"), new byte[18]);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String type, byte[] data) {
        return join(u32(data.length), text(type), data, u32(0));
    }

    private static byte[] riff(byte[] chunks) {
        return join(text("RIFF"), u32le(4 + chunks.length), text("WEBP"), chunks);
    }

    private static byte[] riffChunk(String type, byte[] data) {
        return join(text(type), u32le(data.length), data, new byte[data.length % 2]);
    }

    private static byte[] box(String type, byte[] content) {
        return join(u32(8 + content.length), text(type), content);
    }

    private static byte[] u32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] u32le(int value) {
        return u32(Integer.reverseBytes(value));
    }

    private static byte[] u24le(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] u16le(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
