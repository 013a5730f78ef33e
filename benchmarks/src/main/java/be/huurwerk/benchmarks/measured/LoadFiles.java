package be.huurwerk.benchmarks.measured;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of a bulk load, cut into files that each begin with the header. */
public final class LoadFiles {
    /** Below the ten megabytes that a service takes. */
    private static final int MOST_BYTES = 9_500_000;

    private final byte[] header;
    private final int mostBytes;
    private final List<byte[]> done = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** As large as a service takes. */
    public LoadFiles(String header) {
        this(header, MOST_BYTES);
    }

    /** @param header without its end of line */
    public LoadFiles(String header, int mostBytes) {
        this.mostBytes = mostBytes;
        this.header = (header + "\n").getBytes(StandardCharsets.UTF_8);
        file.writeBytes(this.header);
    }

    /** @param lines with their ends; they stay together in a file */
    public void add(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        if (file.size() + bytes.length > mostBytes) {
            done.add(file.toByteArray());
            file.reset();
            file.writeBytes(header);
        }
        file.writeBytes(bytes);
    }

    /** All of them; nothing is added any more. */
    public List<byte[]> all() {
        done.add(file.toByteArray());
        return done;
    }
}
