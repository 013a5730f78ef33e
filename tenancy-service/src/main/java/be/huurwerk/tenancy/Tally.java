package be.huurwerk.tenancy;

/** How many rows a whole table has: read, not counted, and exact. The table keeps it by triggers. */
public final class Tally {

    private Tally() {}

    /** The number of rows, as an expression of SQL: whoever sees the rows of a statement sees their number in it. */
    public static String of(String table) {
        return "(select coalesce(sum(rows), 0)::bigint from tally where counted = '" + table + "')";
    }
}
