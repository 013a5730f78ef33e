package be.huurwerk.arrears.reconciliation;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sums of bank statements, and of the lines that their movements became. */
@ApplicationScoped
class Figures {

    private static final String LINES = "select s.bank_statement_id, -l.amount as amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join ledger_entry l on l.rent_account_id = m.rent_account_id"
            + " and l.kind = 'payment' and l.source = m.movement_id::text where m.matched_to = 'rentAccount'"
            + " union all select s.bank_statement_id, -l.amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join movement_part p on p.movement_id = m.movement_id"
            + " and not p.undone join ledger_entry l on l.rent_account_id = p.rent_account_id and l.kind = 'payment'"
            + " and l.source = p.part_id::text where m.matched_to is null or m.matched_to = 'assigned'"
            + " union all select s.bank_statement_id, -l.amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join ledger_entry l on l.reverses = m.undone_entry_id"
            + " and (l.source = m.movement_id::text or l.source is null and not exists (select from ledger_entry part"
            + " where part.reverses = m.undone_entry_id and part.source = m.movement_id::text)) where m.matched_to = 'takenBack'"
            + " union all select s.bank_statement_id, -l.amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join movement_part p on p.movement_id = m.undone_movement_id"
            + " and not p.undone join ledger_entry paid on paid.rent_account_id = p.rent_account_id and paid.kind = 'payment'"
            + " and paid.source = p.part_id::text join ledger_entry l on l.reverses = paid.entry_id"
            + " where m.matched_to = 'takenBack'"
            + " union all select s.bank_statement_id, -l.amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join ledger_entry l on l.rent_account_id = m.rent_account_id"
            + " and l.kind = 'payment' and l.source = m.movement_id::text where m.matched_to = 'takenBack'"
            + " union all select s.bank_statement_id, -l.amount from chosen s"
            + " join bank_movement m using (bank_statement_id) join collection_item i on i.movement_id = m.movement_id"
            + " join ledger_entry l on l.rent_account_id = i.rent_account_id and l.kind = 'payment'"
            + " and l.source = i.collection_item_id::text";
    /** What of a movement somebody assigned to one kind of target; one in the queue has such parts where a deposit gave another one back. */
    private static final String PARTS =
            "(select coalesce(sum(p.amount), 0) from movement_part p where p.movement_id = m.movement_id and not p.undone and p.";

    /** What deposits held of the split payment that a movement takes back. */
    private static final String TAKEN_FROM_DEPOSITS = "(select coalesce(sum(p.amount), 0) from movement_part p"
            + " where p.movement_id = m.undone_movement_id and not p.undone and p.deposit_id is not null)";

    private static final String FIGURES = "with chosen as (select * from bank_statement"
            + " where coalesce(new_balance_date, old_balance_date) between ? and ?),"
            + " moved as (select m.bank_statement_id, sum(m.amount) as movements,"
            + " sum(case coalesce(m.matched_to, 'assigned') when 'assigned' then " + PARTS
            + "rent_account_id is not null) else m.amount + coalesce(m.bank_charge, 0) + "
            + TAKEN_FROM_DEPOSITS + " end)"
            + " filter (where coalesce(m.matched_to, 'assigned') in ('rentAccount', 'collection', 'takenBack', 'assigned'))"
            + " as rent_accounts,"
            + " sum(case coalesce(m.matched_to, 'assigned') when 'assigned' then " + PARTS
            + "deposit_id is not null) when 'takenBack' then -" + TAKEN_FROM_DEPOSITS + " else m.amount end)"
            + " filter (where coalesce(m.matched_to, 'assigned') in ('deposit', 'depositTakenBack', 'takenBack', 'assigned'))"
            + " as deposits,"
            + " sum(m.amount - " + PARTS + "part_id is not null)) filter (where m.matched_to is null) as queued,"
            + " sum(m.amount) filter (where m.matched_to = 'knownAlready') as repeated,"
            + " bool_and(m.matched_to is not distinct from 'knownAlready') as nothing_else"
            + " from chosen join bank_movement m using (bank_statement_id) group by m.bank_statement_id),"
            + " booked as (select bank_statement_id, sum(amount) as ledger from (" + LINES + ") as line"
            + " group by bank_statement_id)"
            + " select s.bank_statement_id, s.account, s.year, s.number, opening.expected as before, s.old_balance, s.new_balance,"
            + " coalesce(movements, 0) as movements, coalesce(rent_accounts, 0) as rent_accounts,"
            + " coalesce(deposits, 0) as deposits, coalesce(queued, 0) as queued, coalesce(repeated, 0) as repeated, coalesce(ledger, 0) as ledger,"
            + " coalesce(nothing_else, false) as nothing_else"
            + " from chosen s left join moved using (bank_statement_id) left join booked using (bank_statement_id)"
            + " left join bank_statement_opening opening using (bank_statement_id)"
            + " order by s.account, coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page, s.place_of_day,"
            + " s.bank_statement_id";

    private final Sql sql;

    Figures(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Of the statements whose new balance is of these days, by account and number. */
    List<StatementFigures> of(LocalDate on, LocalDate until) {
        return sql.list(FIGURES, Figures::figures, on, until);
    }

    private static StatementFigures figures(ResultSet row) throws SQLException {
        return new StatementFigures(
                row.getObject("bank_statement_id", UUID.class),
                row.getString("account"),
                row.getInt("year"),
                row.getInt("number"),
                Optional.ofNullable(row.getBigDecimal("before")),
                row.getBigDecimal("old_balance"),
                row.getBigDecimal("new_balance"),
                row.getBigDecimal("movements"),
                row.getBigDecimal("rent_accounts"),
                row.getBigDecimal("deposits"),
                row.getBigDecimal("queued"),
                row.getBigDecimal("repeated"),
                row.getBigDecimal("ledger"),
                row.getBoolean("nothing_else"));
    }
}
