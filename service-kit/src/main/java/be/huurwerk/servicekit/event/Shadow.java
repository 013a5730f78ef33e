package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.util.List;

/**
 * Empty tables beside those of a projection, under the same names, which only this transaction sees: whatever it writes to those names goes
 * there. Everybody else goes on with the real ones until they are put in their place.
 */
final class Shadow {
    private final Sql sql;
    private final List<String> tables;
    private final String schema;

    Shadow(Sql sql, List<String> tables) {
        this.sql = sql;
        this.tables = tables;
        this.schema = sql.first("select quote_ident(current_schema())", row -> row.getString(1))
                .orElseThrow();
    }

    /** Makes them; they are gone when the transaction ends. */
    void make() {
        refuseThoseThatOthersReferTo();
        tables.forEach(table ->
                sql.execute("create temp table " + table + " (like " + real(table) + " including all) on commit drop"));
        // statements that this connection ran before are planned for the real ones
        sql.execute("discard plans");
    }

    /** How many rows of the real ones are not in these. */
    long removed() {
        return tables.stream()
                .mapToLong(table -> missing(real(table), shadow(table)))
                .sum();
    }

    /** How many rows of these are not in the real ones. */
    long added() {
        return tables.stream()
                .mapToLong(table -> missing(shadow(table), real(table)))
                .sum();
    }

    /** Puts their rows in the place of the real ones. */
    void takePlace() {
        for (int last = tables.size() - 1; last >= 0; last--) {
            sql.update("delete from " + real(tables.get(last)));
        }
        tables.forEach(table -> sql.update("insert into " + real(table) + " select * from " + shadow(table)));
    }

    private long missing(String from, String in) {
        return sql.first(
                        "select count(*) from " + from + " a where not exists (select from " + in
                                + " b where b::text = a::text)",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Their rows would go with those of the projection, or keep them. */
    private void refuseThoseThatOthersReferTo() {
        String[] ours = tables.toArray(String[]::new);
        List<String> others = sql.list(
                "select distinct c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid"
                        + " join pg_class r on r.oid = f.confrelid where f.contype = 'f'"
                        + " and r.relnamespace = current_schema()::regnamespace and r.relname = any(?)"
                        + " and c.relname <> all(?)",
                row -> row.getString(1),
                ours,
                ours);
        if (!others.isEmpty()) {
            throw new IllegalStateException("other tables refer to those of the projection: " + others);
        }
    }

    private String real(String table) {
        return schema + "." + table;
    }

    private static String shadow(String table) {
        return "pg_temp." + table;
    }
}
