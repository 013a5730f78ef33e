package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeSource;
import be.huurwerk.rent.income.Proof;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Files of incomes, and their lines until these are recorded. */
@ApplicationScoped
class BulkLoads {

    /**
     * A file of incomes as it stands.
     *
     * @param total its lines, the header and blank ones left out
     * @param refused the lines that were refused
     * @param waiting sound lines that are not recorded
     */
    record BulkLoad(UUID incomeBulkLoadId, int total, int refused, int waiting, Run run) {

        int recorded() {
            return total - refused - waiting;
        }
    }

    private final Sql sql;
    private final Runs runs;

    BulkLoads(DataSource dataSource, Runs runs) {
        this.sql = new Sql(dataSource);
        this.runs = runs;
    }

    /** Begins the load of a file; empty when it was loaded before, or is being so by another call, which is awaited. */
    Optional<UUID> begin(byte[] fileHash) {
        UUID id = Ids.next();
        int inserted = sql.update(
                "insert into income_bulk_load (income_bulk_load_id, file_hash) values (?, ?) on conflict do nothing",
                id,
                fileHash);
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    UUID of(byte[] fileHash) {
        return sql.first(
                        "select income_bulk_load_id from income_bulk_load where file_hash = ?",
                        row -> row.getObject(1, UUID.class),
                        (Object) fileHash)
                .orElseThrow();
    }

    /** The run is read before the lines are counted: once it is over, nothing that it recorded waits any more. */
    Optional<BulkLoad> find(UUID id) {
        return sql.first(
                        "select run_id from income_bulk_load where income_bulk_load_id = ?",
                        row -> row.getObject(1, UUID.class),
                        id)
                .flatMap(runs::find)
                .flatMap(run -> find(id, run));
    }

    private Optional<BulkLoad> find(UUID id, Run run) {
        return sql.first(
                "select *, (select count(*) from income_bulk_line line"
                        + " where line.income_bulk_load_id = load.income_bulk_load_id) as waiting"
                        + " from income_bulk_load load where income_bulk_load_id = ?",
                row -> new BulkLoad(id, row.getInt("total"), row.getInt("refused"), row.getInt("waiting"), run),
                id);
    }

    /** Whose lines wait. */
    List<UUID> persons(UUID id) {
        return sql.list(
                "select distinct person_id from income_bulk_line where income_bulk_load_id = ?",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /** Counts the lines, gives the load the run that records them, and forgets the hash of a file that brought nothing. */
    void ready(UUID id, UUID runId) {
        sql.update(
                "update income_bulk_load load set run_id = ?, refused = lines.refused,"
                        + " total = lines.sound + lines.refused,"
                        + " file_hash = case when lines.sound > 0 then load.file_hash end"
                        + " from (select (select count(*) from income_bulk_line where income_bulk_load_id = ?) as sound,"
                        + " (select count(distinct line) from income_bulk_refusal where income_bulk_load_id = ?) as refused)"
                        + " as lines where income_bulk_load_id = ?",
                runId,
                id,
                id,
                id);
    }

    void add(UUID id, List<IncomeLine> lines) {
        sql.update(
                "insert into income_bulk_line"
                        + " (income_bulk_load_id, line, person_id, year, kind, amount, proof, source)"
                        + " select ?, line, person, year, kind, amount::numeric, proof, source"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?)"
                        + " as given(line, person, year, kind, amount, proof, source)",
                id,
                lines.stream().map(IncomeLine::line).toArray(Integer[]::new),
                lines.stream().map(IncomeLine::personId).toArray(UUID[]::new),
                lines.stream().map(IncomeLine::year).toArray(Integer[]::new),
                lines.stream().map(line -> line.kind().name()).toArray(String[]::new),
                lines.stream()
                        .map(line -> line.amount().map(Object::toString).orElse(null))
                        .toArray(String[]::new),
                lines.stream()
                        .map(line -> line.proof().map(Proof::name).orElse(null))
                        .toArray(String[]::new),
                lines.stream().map(line -> line.source().name()).toArray(String[]::new));
    }

    /** Takes the waiting lines of these persons away, in the order of the file. */
    List<IncomeLine> take(UUID id, List<UUID> personIds) {
        return sql
                .list(
                        "delete from income_bulk_line where income_bulk_load_id = ? and person_id = any(?) returning *",
                        BulkLoads::line,
                        id,
                        personIds.toArray(UUID[]::new))
                .stream()
                .sorted(Comparator.comparingInt(IncomeLine::line))
                .toList();
    }

    private static IncomeLine line(ResultSet row) throws SQLException {
        return new IncomeLine(
                row.getInt("line"),
                row.getObject("person_id", UUID.class),
                row.getInt("year"),
                IncomeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getBigDecimal("amount")),
                Optional.ofNullable(row.getString("proof")).map(Proof::valueOf),
                IncomeSource.valueOf(row.getString("source")));
    }
}
