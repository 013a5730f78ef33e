package be.huurwerk.benchmarks.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The peer: how long PostgreSQL's own COPY takes for the rows that a run wrote, into empty tables with the same indices. */
public final class CopyPeer {

    private final Database database;
    private final Path folder;

    public CopyPeer(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * The seconds it takes, reading the rows aside beforehand.
     *
     * @param rows the query that finds a table's rows, by table
     */
    public double seconds(Map<String, String> rows) throws SQLException, IOException {
        for (var table : rows.entrySet()) {
            database.copyOut(table.getValue(), folder.resolve(table.getKey()));
            database.execute("create table " + copyOf(table.getKey()) + " (like " + table.getKey() + " including all)");
        }
        database.execute("checkpoint");
        long begin = System.nanoTime();
        for (String table : rows.keySet()) {
            database.copyIn(copyOf(table), folder.resolve(table));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (String table : rows.keySet()) {
            database.execute("drop table " + copyOf(table));
            Files.delete(folder.resolve(table));
        }
        return seconds;
    }

    private static String copyOf(String table) {
        return "copy_of_" + table;
    }
}
