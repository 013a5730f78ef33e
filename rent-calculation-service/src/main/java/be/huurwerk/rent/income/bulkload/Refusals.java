package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.income.IncomeFaults;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The faults of the refused lines. */
@ApplicationScoped
class Refusals {

    private static final Text UNKNOWN_PERSON =
            new Text("There is no person with this id.", "Er is geen persoon met dit id.");
    private static final String UNKNOWN = " income_bulk_line line where income_bulk_load_id = ?"
            + " and (not exists (select from person where person.person_id = line.person_id)"
            + " or exists (select from erased_subject where subject_id = line.person_id))";

    private final Sql sql;

    Refusals(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(UUID id, List<LineFault> faults) {
        sql.update(
                "insert into income_bulk_refusal"
                        + " (income_bulk_load_id, line, position, column_name, type, reason_en, reason_nl)"
                        + " select ?, * from unnest(?, ?, ?, ?, ?, ?)",
                id,
                faults.stream().map(LineFault::line).toArray(Integer[]::new),
                faults.stream().map(LineFault::position).toArray(Integer[]::new),
                faults.stream().map(fault -> fault.column().orElse(null)).toArray(String[]::new),
                faults.stream().map(fault -> fault.type().name()).toArray(String[]::new),
                faults.stream().map(fault -> fault.reason().en()).toArray(String[]::new),
                faults.stream().map(fault -> fault.reason().nl()).toArray(String[]::new));
    }

    boolean anyPersonIsUnknown(UUID id) {
        return sql.first("select 1 from" + UNKNOWN + " limit 1", row -> true, id)
                .isPresent();
    }

    /** Refuses the waiting lines of persons of whom this service has not heard, or who are erased. */
    void refuseUnknownPersons(UUID id) {
        refuse(UNKNOWN, id, Column.personId, IssueType.REFERENCED_RESOURCE_NOT_FOUND, UNKNOWN_PERSON);
    }

    /** Refuses the waiting lines of a year before the person was born. */
    void refuseBeforeBirth(UUID id) {
        refuse(
                " income_bulk_line line using person where income_bulk_load_id = ?"
                        + " and person.person_id = line.person_id and line.year < extract(year from person.birth_date)",
                id,
                Column.year,
                IssueType.REJECTED_INPUT,
                IncomeFaults.BEFORE_BIRTH);
    }

    private void refuse(String lines, UUID id, Column column, IssueType type, Text reason) {
        sql.update(
                "with gone as (delete from" + lines + " returning line.line)"
                        + " insert into income_bulk_refusal"
                        + " (income_bulk_load_id, line, position, column_name, type, reason_en, reason_nl)"
                        + " select ?, line, 0, ?, ?, ?, ? from gone",
                id,
                id,
                column.name(),
                type.name(),
                reason.en(),
                reason.nl());
    }

    /** In the order of the lines, those after the given place. */
    List<LineFault> list(UUID id, int line, int position, int limit) {
        return sql.list(
                "select * from income_bulk_refusal where income_bulk_load_id = ? and (line, position) > (?, ?)"
                        + " order by line, position limit ?",
                Refusals::fault,
                id,
                line,
                position,
                limit);
    }

    long count(UUID id) {
        return sql.first(
                        "select count(*) from income_bulk_refusal where income_bulk_load_id = ?",
                        row -> row.getLong(1),
                        id)
                .orElseThrow();
    }

    private static LineFault fault(ResultSet row) throws SQLException {
        return new LineFault(
                row.getInt("line"),
                row.getInt("position"),
                Optional.ofNullable(row.getString("column_name")),
                IssueType.valueOf(row.getString("type")),
                new Text(row.getString("reason_en"), row.getString("reason_nl")));
    }
}
