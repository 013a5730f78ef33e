package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Held for as long as a suite is up in a folder; the system lets go of it when the process that holds it dies. */
final class UpLock implements AutoCloseable {
    private final FileChannel channel;

    private UpLock(FileChannel channel) {
        this.channel = channel;
    }

    static UpLock take(Home home) {
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // the system takes a moment to let go of what a killed process held
            Duration patience = launcherRuns(home) ? Duration.ZERO : Duration.ofSeconds(5);
            if (!Waiting.until(patience, () -> locked(channel))) {
                channel.close();
                throw new SuiteException(
                        "The suite is already up in " + home.folder() + holder(home) + "; `./huurwerk down` ends it.");
            }
            return new UpLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean launcherRuns(Home home) {
        return home.state().read().filter(state -> state.launcher().runs()).isPresent();
    }

    private static String holder(Home home) {
        return home.state()
                .read()
                .map(state -> " (process " + state.launcher().pid() + ")")
                .orElse("");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
