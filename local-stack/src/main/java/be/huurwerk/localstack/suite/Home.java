package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.infra.ServerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * Whether each database has a server of its own: as the data of earlier runs has it, or as is wished where there is none.
     */
    boolean hasOwnServers(List<String> databases, boolean wished) {
        boolean own = databases.stream()
                .anyMatch(database -> ServerFolder.own(data(), database).isUsed());
        boolean shared = ServerFolder.shared(data()).isUsed();
        if (wished && shared) {
            throw new SuiteException("The databases of earlier runs in " + data()
                    + " share one server; --own-servers goes with --reset, which throws them away.");
        }
        return own || wished;
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
