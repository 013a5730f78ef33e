package be.huurwerk.localstack.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The state on disk: read at any time, changed by one process at a time, replaced as a whole. */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String HOME = "home";

    private final Path file;
    private final Path lock;

    public StateFile(Path home) {
        this.file = home.resolve("state.json");
        this.lock = home.resolve("state.lock");
    }

    /**
     * What stands there; empty when nothing runs, or ran and was left behind. The state of another folder, which came along when a
     * checkout was copied, is not ours, and a torn file tells nothing.
     */
    public Optional<State> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode written = JSON.readTree(file.toFile());
            return home().equals(written.path(HOME).asText())
                    ? Optional.of(JSON.treeToValue(written, State.class))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(State state) {
        exclusively(() -> {
            replace(state);
            return state;
        });
    }

    State update(UnaryOperator<State> change) {
        return exclusively(() -> {
            State changed = change.apply(read().orElseThrow(() -> new SuiteException("The suite isn't up.")));
            replace(changed);
            return changed;
        });
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(State state) throws IOException {
        Path written = file.resolveSibling("state.json.new");
        ObjectNode content = JSON.valueToTree(state);
        content.put(HOME, home());
        ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(content));
        try (FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String home() throws IOException {
        return file.getParent().toRealPath().toString();
    }

    private State exclusively(Change change) {
        // a file lock is held by the whole process: its threads queue here first
        synchronized (StateFile.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return change.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Change {
        State make() throws IOException;
    }
}
