package be.huurwerk.localstack.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which a suite keeps what it needs between runs. */
public record Home(Path folder) {
    /** The database, the broker's log and the issuer's key. */
    public Path data() {
        return folder.resolve("data");
    }

    public Path log(String process) {
        return folder.resolve("log").resolve(process + ".log");
    }

    public Path cache() {
        return folder.resolve("cache");
    }

    public StateFile state() {
        return new StateFile(folder);
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Makes the folders that aren't there. */
    public Home prepare() {
        try {
            Files.createDirectories(data());
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(cache());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
