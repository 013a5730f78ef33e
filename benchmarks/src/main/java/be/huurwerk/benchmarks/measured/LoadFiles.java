package be.huurwerk.benchmarks.measured;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of a bulk load, cut into files below ten megabytes that each begin with the header. */
public final class LoadFiles {
    private static final int MOST_BYTES = 9_500_000;

    private final byte[] header;
    private final List<byte[]> done = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** @param header without its end of line */
    public LoadFiles(String header) {
        this.header = (header + "\n").getBytes(StandardCharsets.UTF_8);
        file.writeBytes(this.header);
    }

    /** @param lines with their ends; they stay together in a file */
    public void add(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        if (file.size() + bytes.length > MOST_BYTES) {
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
