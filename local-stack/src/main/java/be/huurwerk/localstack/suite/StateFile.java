package be.huurwerk.localstack.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final Path file;
    private final Path lock;

    public StateFile(Path home) {
        this.file = home.resolve("state.json");
        this.lock = home.resolve("state.lock");
    }

    /** What stands there; empty when nothing runs, or ran and was left behind. */
    public Optional<State> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), State.class)) : Optional.empty();
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
        JSON.writeValue(written.toFile(), state);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
