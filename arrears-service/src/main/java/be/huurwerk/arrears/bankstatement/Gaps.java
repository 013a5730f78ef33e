package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Statements that should be there by the numbers of the others. A bank counts the files of an account from 1 in each year (CODA 2.6, record
 * 1; camt: {@code LglSeqNb}, {@code ElctrncSeqNb}); before the first statement of an account nothing is missing.
 */
@ApplicationScoped
class Gaps {

    private static final String GAPS =
            "select account, year, coalesce(previous, 0) + 1, sequence - 1, bank_statement_id"
                    + " from (select account, year, sequence, bank_statement_id,"
                    + " lag(sequence) over (partition by account, year order by sequence) as previous,"
                    + " min(year) over (partition by account) as first_year from bank_statement"
                    + " where sequence is not null and (?::text is null or account = ?)) as numbered"
                    + " where sequence > coalesce(previous, case when year > first_year then 0 end) + 1";

    private final Sql sql;

    Gaps(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** By account, year and number. */
    List<Gap> page(Optional<String> of, Gap after, int limit) {
        return sql.list(
                "select * from (" + GAPS
                        + ") as gap(account, year, first, last, id) where (account, year, first) > (?, ?, ?)"
                        + " order by account, year, first limit ?",
                Gaps::gap,
                of.orElse(null),
                of.orElse(null),
                after.account(),
                after.year(),
                after.from(),
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
            sql.list(
                            "select * from (" + GAPS + ") as gap(account, year, first, last, id) where id = any(?)",
                            Gaps::gap,
                            account,
                            account,
                            these)
                    .forEach(gap -> before.put(gap.beforeBankStatementId(), gap));
        }
        return before;
    }

    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getObject(5, UUID.class));
    }
}
