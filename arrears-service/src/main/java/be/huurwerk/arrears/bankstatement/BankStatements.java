package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Imported files and their statements. */
@ApplicationScoped
class BankStatements {

    private static final String SUMMARY = "select s.*, (select count(*) from bank_movement m"
            + " where m.bank_statement_id = s.bank_statement_id) as movements,"
            + " (select count(*) from bank_movement m where m.bank_statement_id = s.bank_statement_id"
            + " and matched_to is not null) as matched from bank_statement s";

    private final Sql sql;
    private final WallClock clock;

    BankStatements(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<UUID> importOf(byte[] fileHash) {
        return sql.first(
                "select import_id from bank_import where file_hash = ?", row -> row.getObject(1, UUID.class), (Object)
                        fileHash);
    }

    UUID addImport(byte[] fileHash) {
        UUID importId = Ids.next();
        sql.update(
                "insert into bank_import (import_id, file_hash, imported_at) values (?, ?, ?)",
                importId,
                fileHash,
                clock.now());
        return importId;
    }

    Optional<StatementSummary> find(UUID bankStatementId) {
        return sql.first(SUMMARY + " where bank_statement_id = ?", BankStatements::summary, bankStatementId);
    }

    Optional<StatementSummary> find(ReadStatement statement) {
        return sql.first(
                SUMMARY + " where account = ? and year = ? and number = ?",
                BankStatements::summary,
                statement.account(),
                statement.year(),
                statement.number());
    }

    UUID add(UUID importId, ReadStatement statement) {
        UUID bankStatementId = Ids.next();
        sql.update(
                "insert into bank_statement (bank_statement_id, import_id, account, year, number, old_balance, new_balance,"
                        + " old_balance_date, new_balance_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bankStatementId,
                importId,
                statement.account(),
                statement.year(),
                statement.number(),
                statement.oldBalance(),
                statement.newBalance(),
                statement.oldBalanceDate(),
                statement.newBalanceDate().orElse(null));
        return bankStatementId;
    }

    private static StatementSummary summary(ResultSet row) throws SQLException {
        return new StatementSummary(
                row.getObject("bank_statement_id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getString("account"),
                row.getInt("year"),
                row.getInt("number"),
                row.getBigDecimal("old_balance"),
                row.getBigDecimal("new_balance"),
                row.getObject("old_balance_date", LocalDate.class),
                Optional.ofNullable(row.getObject("new_balance_date", LocalDate.class)),
                row.getInt("movements"),
                row.getInt("matched"));
    }
}
