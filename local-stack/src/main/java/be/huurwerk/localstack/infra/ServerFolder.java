package be.huurwerk.localstack.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where one PostgreSQL server keeps its things. */
public record ServerFolder(Path folder) {
    private static final String OWN = "postgres-";

    /** Of the server that holds all databases. */
    public static ServerFolder shared(Path data) {
        return new ServerFolder(data.resolve("postgres"));
    }

    /** Of the server of one database alone. */
    public static ServerFolder own(Path data, String database) {
        return new ServerFolder(data.resolve(OWN + database));
    }

    public Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** There once the first start has ended well. */
    Path complete() {
        return folder.resolve("complete");
    }

    /** The archived log. */
    Path wal() {
        return folder.resolve("wal");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    /** What a restore put aside. */
    Path setAside() {
        return folder.resolve("set-aside");
    }

    /** A restore makes the files here, and lays them in the place of the others once they are whole. */
    Path restored() {
        return folder.resolve("restored");
    }

    /** The services that a restore stopped, a line each, until they are started again. */
    public Path stoppedForRestore() {
        return folder.resolve("stopped-for-restore");
    }

    /** Whether a server once ran here. */
    public boolean isUsed() {
        return Files.exists(complete());
    }

    public boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }
}
