package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Backups of one server that archives its log: a copy of its files between {@code pg_backup_start} and {@code pg_backup_stop}, from which the
 * archive takes it to any later moment. Of the program that PostgreSQL has for this, the embedded binaries hold none.
 */
public final class Safekeeping {
    /** Kept of a server; older ones go, with the log before them. */
    static final int KEPT = 7;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /** Folders whose content belongs to the running server alone. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_replslot");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "backup_label", "tablespace_map");

    private static final String TAKEN = "taken";

    private final ServerFolder place;

    public Safekeeping(ServerFolder place) {
        this.place = place;
    }

    /**
     * A backup.
     *
     * @param at the first moment that it can be restored to
     */
    public record Backup(Path folder, Instant at) {}

    /** Takes one of the running server; whoever uses it notices nothing. */
    public Backup take(String jdbcPrefix) throws IOException {
        Path part = place.backups().resolve(NAME.format(Instant.now()));
        Path files = part.resolve("data");
        Files.createDirectories(part);
        try (Connection connection = DriverManager.getConnection(jdbcPrefix + "postgres", "postgres", "postgres")) {
            ask(connection, "select pg_walfile_name(pg_backup_start('huurwerk', true))");
            copy(place.data(), files);
            String[] end = stop(connection);
            write(files.resolve("backup_label"), end[0]);
            if (!end[1].isBlank()) {
                write(files.resolve("tablespace_map"), end[1]);
            }
            Instant at = Instant.parse(end[2]);
            write(part.resolve(TAKEN), at.toString()); // last: without it, it is none
            removeOld();
            return new Backup(part, at);
        } catch (SQLException e) {
            throw new IOException("The database refuses the backup: " + e.getMessage(), e);
        }
    }

    /** Complete ones, the newest first. */
    public List<Backup> backups() throws IOException {
        if (!Files.exists(place.backups())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place.backups())) {
            return folders.filter(folder -> Files.exists(folder.resolve(TAKEN)))
                    .map(folder -> new Backup(folder, Instant.parse(text(folder.resolve(TAKEN)))))
                    .sorted(Comparator.comparing(Backup::at).reversed())
                    .toList();
        }
    }

    /**
     * The backup that a restore begins with.
     *
     * @throws IOException when the moment is still to come, or no backup is that old
     */
    public Backup from(Optional<Instant> at) throws IOException {
        if (at.filter(moment -> moment.isAfter(Instant.now())).isPresent()) {
            throw new IOException(at.get() + " is still to come; without --at it is restored as late as can be had");
        }
        return backups().stream()
                .filter(backup -> at.isEmpty() || !backup.at().isAfter(at.get()))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no backup in " + place.backups()
                        + at.map(moment -> " of " + moment + " or before").orElse("")));
    }

    /**
     * Writes a change of nothing: a restore to any moment of before ends at it, also to one after which nothing was changed. The server must
     * run; where it can't be asked, the restore does without.
     */
    public static void mark(String jdbcPrefix) {
        try (Connection connection = DriverManager.getConnection(jdbcPrefix + "postgres", "postgres", "postgres")) {
            ask(connection, "select pg_current_xact_id()");
        } catch (SQLException e) {
            // lost already; that is why it is restored
        }
    }

    /**
     * Restores the server and waits until it takes writes. What was there is put aside, not deleted; from there comes also what the archive
     * doesn't have yet. The files are made beside those that are there, so that one that is cut off leaves these or its own, whole, or none;
     * asked again, it does it all. One that fails puts back what was there, and starts nothing.
     *
     * @param at the moment; without one, as late as can be had
     * @param port on which it then runs
     * @throws IOException when the moment is still to come, no backup is that old, or the log does not reach that moment; what the server's
     *     log gives for the reason
     */
    public Postgres restore(Optional<Instant> at, int port) throws IOException {
        return restore(at, port, Postgres.ARCHIVED_WITHIN);
    }

    Postgres restore(Optional<Instant> at, int port, Duration archivedWithin) throws IOException {
        Backup from = from(at);
        Optional<Path> before = before();
        Path files = place.restored();
        Folders.delete(files);
        copy(from.folder().resolve("data"), files);
        for (String file : List.of("backup_label", "tablespace_map")) {
            Path label = from.folder().resolve("data").resolve(file);
            if (Files.exists(label)) {
                copyFile(label, files.resolve(file));
            }
        }
        if (before.isPresent()) {
            copyMissing(before.get().resolve("pg_wal"), files.resolve("pg_wal"));
        }
        write(files.resolve("recovery.signal"), "");
        Path settings = files.resolve("postgresql.auto.conf");
        write(settings, text(settings) + settings(at));
        Optional<Path> aside = Files.exists(place.data()) ? Optional.of(putAside()) : before;
        Files.move(files, place.data(), StandardCopyOption.ATOMIC_MOVE);
        try {
            return Postgres.startArchiving(place, port, archivedWithin);
        } catch (IOException | IllegalStateException e) {
            putBack(aside);
            throw e;
        }
    }

    /** What was there before a restore that failed; where nothing was, nothing, since its own would be taken for a database. */
    private void putBack(Optional<Path> aside) throws IOException {
        Postgres.endLeft(place);
        Files.move(place.data(), place.restored(), StandardCopyOption.ATOMIC_MOVE);
        if (aside.isPresent()) {
            Files.move(aside.get(), place.data(), StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.delete(place.restored());
    }

    /** The files of before the restore; also where an earlier one was cut off after it had put them aside. */
    private Optional<Path> before() throws IOException {
        if (Files.exists(place.data())) {
            return Optional.of(place.data());
        }
        if (!Files.exists(place.restored().resolve("recovery.signal"))) {
            return Optional.empty();
        }
        try (Stream<Path> aside = Files.list(place.setAside())) {
            return aside.max(Comparator.naturalOrder());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private String settings(Optional<Instant> at) {
        String from = place.wal().toAbsolutePath().toString().replace("%", "%%").replace("'", "''") + "/%f";
        return "\nrestore_command = 'cp \"" + from + "\" \"%p\"'\n"
                + "recovery_target_time = '" + at.map(MOMENT::format).orElse("") + "'\n"
                + "recovery_target_action = 'promote'\n";
    }

    private Path putAside() throws IOException {
        Path aside = place.setAside().resolve(NAME.format(Instant.now()));
        Files.createDirectories(place.setAside());
        return Files.move(place.data(), aside, StandardCopyOption.ATOMIC_MOVE);
    }

    private void copyMissing(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!Files.exists(place.wal().resolve(file.getFileName()))) {
                    copyFile(file, to.resolve(file.getFileName()));
                }
            }
        } catch (NoSuchFileException e) {
            // nothing is left of it
        }
    }

    private void removeOld() throws IOException {
        List<Backup> all = backups();
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Folders.delete(old.folder());
        }
        if (all.size() > KEPT) {
            Instant oldest = all.get(KEPT - 1).at();
            try (Stream<Path> segments = Files.list(place.wal())) {
                // a day more than is needed: a segment is archived a moment after it was written
                for (Path segment :
                        segments.filter(file -> isBefore(file, oldest)).toList()) {
                    Files.delete(segment);
                }
            }
        }
    }

    private static boolean isBefore(Path file, Instant moment) {
        try {
            return !file.toString().endsWith(".history")
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment.minus(1, ChronoUnit.DAYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] stop(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select labelfile, coalesce(spcmapfile, ''), to_char(clock_timestamp() at time zone 'UTC',"
                                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from pg_backup_stop(true)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new String[] {row.getString(1), row.getString(2), row.getString(3)};
        }
    }

    private static void ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            row.next();
        }
    }

    /** Copies a server's files, of which some may change or go meanwhile: the log puts that right. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.filter(file -> wanted(from.relativize(file))).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : all) {
            Path copied = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Folders.makePrivate(copied);
            } else {
                copyFile(file, copied);
            }
        }
        Folders.makePrivate(to.resolve("pg_wal").resolve("archive_status"));
    }

    private static boolean wanted(Path relative) {
        boolean inEmpty = relative.getNameCount() > 1
                && EMPTY.contains(relative.getName(0).toString());
        String name = relative.getFileName().toString();
        return !inEmpty
                && !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !name.equals("pg_internal.init");
    }

    private static void copyFile(Path file, Path copied) throws IOException {
        try {
            Files.copy(file, copied);
            try (FileChannel channel = FileChannel.open(copied, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (NoSuchFileException e) {
            // dropped meanwhile
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
