package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is missing between statements: statements that should be there by the numbers of the others, and money by the balances. A bank counts
 * the files of an account from 1 in each year (CODA 2.6, record 1; camt: {@code LglSeqNb}, {@code ElctrncSeqNb}); before the first statement
 * of an account nothing is missing, and a statement without a number tells of no gap. What two statements share is no gap. A statement that was
 * known already has its place in the numbers; and since a bank may count otherwise in another format, nothing is missing before the first of each.
 */
@ApplicationScoped
class Gaps {

    private static final String GAPS = "select account, year, number,"
            + " case when hole then coalesce(previous, 0) + 1 end as first, case when hole then sequence - 1 end as last,"
            + " case when old_balance <> expected then expected end as expected, old_balance, bank_statement_id as id"
            + " from (select numbered.*, expected, coalesce(booked and sequence > coalesce(previous, 0) + 1"
            + " and (sequence > first or year > first_year), false) as hole"
            + " from (select account, year, number, sequence, old_balance, bank_statement_id, booked,"
            + " lag(sequence) over (partition by account, year order by sequence, booked desc) as previous,"
            + " min(sequence) over (partition by account, format, year) as first,"
            + " min(year) filter (where sequence is not null) over (partition by account, format) as first_year"
            + " from (select bank_statement_id, account, format, year, number, sequence, old_balance, true as booked from bank_statement"
            + " union all select k.bank_statement_id, s.account, k.format, k.year, k.number, k.sequence, s.old_balance, false"
            + " from bank_statement_known k join bank_statement s using (bank_statement_id)) as told"
            + " where ?::text is null or account = ?) as numbered left join bank_statement_opening opening"
            + " on opening.bank_statement_id = numbered.bank_statement_id and numbered.booked)"
            + " as known where number <> 0 and (hole or old_balance <> expected)";

    private final Sql sql;

    Gaps(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** By account, year and number. */
    List<Gap> page(Optional<String> of, String afterAccount, int afterYear, int afterNumber, int limit) {
        return sql.list(
                "select * from (" + GAPS + ") as gap where (account, year, number) > (?, ?, ?)"
                        + " order by account, year, number limit ?",
                Gaps::gap,
                of.orElse(null),
                of.orElse(null),
                afterAccount,
                afterYear,
                afterNumber,
                limit);
    }

    long count(Optional<String> of) {
        return sql.first(
                        "select count(*) from (" + GAPS + ") as gap",
                        row -> row.getLong(1),
                        of.orElse(null),
                        of.orElse(null))
                .orElseThrow();
    }

    /** The gaps right before these statements. */
    Map<UUID, Gap> before(Collection<UUID> bankStatementIds) {
        Map<UUID, Gap> before = new HashMap<>();
        UUID[] these = bankStatementIds.toArray(UUID[]::new);
        List<String> accounts = sql.list(
                "select distinct account from bank_statement where bank_statement_id = any(?)",
                row -> row.getString(1),
                (Object) these);
        for (String account : accounts) {
            sql.list("select * from (" + GAPS + ") as gap where id = any(?)", Gaps::gap, account, account, these)
                    .forEach(gap -> before.put(gap.beforeBankStatementId(), gap));
        }
        return before;
    }

    private static Gap gap(ResultSet row) throws SQLException {
        int first = row.getInt("first");
        int last = row.getInt("last");
        BigDecimal expected = row.getBigDecimal("expected");
        BigDecimal found = row.getBigDecimal("old_balance");
        return new Gap(
                row.getString("account"),
                row.getInt("year"),
                row.getInt("number"),
                Optional.of(new Gap.Missing(first, last)).filter(missing -> first > 0),
                expected == null ? Optional.empty() : Optional.of(new Gap.Balance(expected, found)),
                row.getObject("id", UUID.class));
    }
}
