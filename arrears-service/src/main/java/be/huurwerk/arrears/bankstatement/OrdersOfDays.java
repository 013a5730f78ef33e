package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Keeps the statements of an account and a day in order that no number tells apart: without one, or all with the same. */
@ApplicationScoped
class OrdersOfDays {

    private static final String SAME_PLACE =
            "with read as (select account, coalesce(new_balance_date, old_balance_date) as day, number, page"
                    + " from bank_statement where bank_statement_id = ?)";

    /** Between which balances each adds something: without what it shares with others at its begin and at its end. */
    private static final String LINKS = SAME_PLACE
            + " select s.bank_statement_id, s.old_balance + coalesce((select sum(m.amount) from bank_movement m"
            + " where m.bank_statement_id = s.bank_statement_id and m.ordinal < own.first), 0),"
            + " s.new_balance - coalesce((select sum(m.amount) from bank_movement m"
            + " where m.bank_statement_id = s.bank_statement_id and m.ordinal > own.last), 0)"
            + " from read join bank_statement s on s.account = read.account"
            + " and coalesce(s.new_balance_date, s.old_balance_date) = read.day and s.number = read.number and s.page = read.page"
            + " cross join lateral (select min(m.ordinal) as first, max(m.ordinal) as last from bank_movement m"
            + " where m.bank_statement_id = s.bank_statement_id and m.matched_to is distinct from 'knownAlready') as own"
            + " order by s.bank_statement_id";

    private static final String BEFORE =
            SAME_PLACE + " select s.new_balance from read join bank_statement s on s.account = read.account"
                    + " and (coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page) < (read.day, read.number, read.page)"
                    + " order by coalesce(s.new_balance_date, s.old_balance_date) desc, s.number desc, s.page desc, s.place_of_day desc,"
                    + " s.bank_statement_id desc limit 1";

    private final Sql sql;

    OrdersOfDays(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Of the day of this statement. */
    void arrange(UUID bankStatementId) {
        List<ChainOfBalances.Link> links = sql.list(
                LINKS,
                row -> new ChainOfBalances.Link(
                        row.getObject(1, UUID.class), row.getBigDecimal(2), row.getBigDecimal(3)),
                bankStatementId);
        if (links.size() < 2) {
            return;
        }
        Optional<BigDecimal> before = sql.first(BEFORE, row -> row.getBigDecimal(1), bankStatementId);
        List<UUID> order = ChainOfBalances.order(links, before);
        sql.update(
                "update bank_statement s set place_of_day = one.place::integer from unnest(?, ?) as one(id, place)"
                        + " where s.bank_statement_id = one.id and s.place_of_day <> one.place::integer",
                Columns.ids(order, Function.identity()),
                IntStream.range(0, order.size()).mapToObj(Integer::toString).toArray(String[]::new));
    }
}
