package be.huurwerk.testsupport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Small files of the kinds that are kept as documents, made without a toolkit. */
public final class Papers {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    /** Of one grey pixel. */
    private static final byte[] PNG_HEADER = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};

    private static final int PNG_FRAME = PNG_SIGNATURE.length + 12 + PNG_HEADER.length + 12 + 12;

    private Papers() {}

    /** A PDF that says this, and that is another file for other words. */
    public static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PNG of just so many bytes, 57 at least; its one pixel is no picture. */
    public static byte[] png(int size) {
        byte[] filling = new byte[size - PNG_FRAME];
        for (int i = 0; i < filling.length; i++) {
            filling[i] = (byte) (i * 31 + i / 256);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(size);
        png.writeBytes(PNG_SIGNATURE);
        png.writeBytes(chunk("IHDR", PNG_HEADER));
        png.writeBytes(chunk("IDAT", filling));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** A JPEG with a comment, a scan and its end. */
    public static byte[] jpeg(String comment) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE});
        byte[] words = comment.getBytes(StandardCharsets.ISO_8859_1);
        jpeg.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (2 + words.length)).array());
        jpeg.writeBytes(words);
        jpeg.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0});
        jpeg.writeBytes(new byte[] {0x12, 0x34, 0x56, (byte) 0xFF, (byte) 0xD9});
        return jpeg.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }
}
