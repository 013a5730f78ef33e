package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.idempotency.Fingerprinted;
import be.huurwerk.webkit.body.BodyLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of an upload, read into a temporary file that has lost its name as soon as it is open: what is left of it when the request
 * ends, or the service is killed, is nothing.
 */
@Schema(
        name = "DocumentBytes",
        type = SchemaType.STRING,
        format = "binary",
        description = "A PDF, PNG or JPEG of 10 MB at most, as it is")
public final class Upload implements Bytes, Fingerprinted, AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private final int size;
    private final byte[] sha256;
    /** What was read last, and where it begins: a picture may be made of a million parts of a few bytes. */
    private byte[] known = {};

    private int knownFrom;

    private Upload(FileChannel file, int size, byte[] sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 413 for more bytes than the limit; nothing is left of them */
    public static Upload read(InputStream body, long limit) throws IOException {
        Path name = Files.createTempFile("huurwerk-upload", null);
        FileChannel file = FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            int size = 0;
            for (int count = body.read(block); count >= 0; count = body.read(block)) {
                size += count;
                if (size > limit) {
                    throw BodyLimit.exceeded(limit);
                }
                digest.update(block, 0, count);
                write(file, ByteBuffer.wrap(block, 0, count));
            }
            return new Upload(file, size, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            file.close();
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public byte[] at(int from, int length) {
        int end = Math.min(size, from + length);
        if (from < knownFrom || end > knownFrom + known.length) {
            known = readAt(from, Math.max(length, BLOCK));
            knownFrom = from;
        }
        return Arrays.copyOfRange(known, from - knownFrom, end - knownFrom);
    }

    private byte[] readAt(int from, int length) {
        ByteBuffer part = ByteBuffer.allocate(Math.min(length, size - from));
        try {
            while (part.hasRemaining() && file.read(part, from + part.position()) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part.array();
    }

    @Override
    public byte[] sha256() {
        return Arrays.copyOf(sha256, sha256.length);
    }

    /** The bytes from the first on, read from the file as they are asked for. */
    public InputStream open() {
        return new InputStream() {
            private long next;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = length == 0 ? 0 : file.read(ByteBuffer.wrap(into, offset, length), next);
                next += Math.max(0, count);
                return count;
            }
        };
    }

    void writeTo(OutputStream output) throws IOException {
        for (int from = 0; from < size; from += BLOCK) {
            output.write(at(from, BLOCK));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel file, ByteBuffer block) throws IOException {
        while (block.hasRemaining()) {
            file.write(block);
        }
    }
}
