package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds the movements of a statement that another statement of its account holds too. */
@ApplicationScoped
class Repeats {

    /** One that is a repeat itself, or that a movement of this statement repeats already, is not there to be repeated. */
    private static final String POOL = "with one as (select booked_on::date as booked_on, amount::numeric as amount,"
            + " structured::char(12) as structured, words from unnest(?, ?, ?, ?) as read(booked_on, amount, structured, words)),"
            + " same as (select m.* from (select distinct booked_on, amount, structured from one where structured is not null)"
            + " as asked join bank_movement m on m.booked_on = asked.booked_on and m.amount = asked.amount"
            + " and m.structured_communication = asked.structured"
            + " union all select m.* from (select distinct booked_on, amount, words from one) as asked"
            + " join bank_movement m on m.booked_on = asked.booked_on and m.amount = asked.amount"
            + " and m.structured_communication is null and coalesce(m.communication, '') = asked.words)"
            + " select m.movement_id, m.amount, m.booked_on, m.structured_communication, m.communication,"
            + " m.counterparty_account, m.bank_reference, s.format, m.end_to_end_id from same m join bank_statement s using (bank_statement_id)"
            + " where s.account = ? and s.bank_statement_id <> ? and m.matched_to is distinct from 'knownAlready'"
            + " and not exists (select from bank_movement again where again.repeats_movement_id = m.movement_id"
            + " and again.bank_statement_id = ?) order by m.movement_id";

    private final Sql sql;

    Repeats(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * By place among the movements, which are of this statement.
     *
     * @param last places of those that repeat only what no other of them does
     */
    Map<Integer, Repeat> find(
            UUID bankStatementId, ReadStatement statement, List<ReadMovement> read, Set<Integer> last) {
        List<Repeat.Held> pool = sql.list(
                POOL,
                Repeats::held,
                Columns.texts(read, ReadMovement::bookedOn),
                Columns.texts(read, movement -> movement.amount().amount()),
                Columns.texts(
                        read, movement -> movement.structuredCommunication().map(StructuredCommunication::digits)),
                Columns.texts(read, movement -> movement.communication().orElse("")),
                statement.account(),
                bankStatementId,
                bankStatementId);
        return Repeat.among(read, last, statement.format(), pool);
    }

    private static Repeat.Held held(ResultSet row) throws SQLException {
        return new Repeat.Held(
                row.getObject(1, UUID.class),
                Euro.of(row.getBigDecimal(2)),
                row.getObject(3, LocalDate.class),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)).orElse(""),
                row.getString(6),
                row.getString(7),
                row.getString(9),
                Optional.ofNullable(row.getString(8)).map(ReadStatement.Format::valueOf));
    }
}
