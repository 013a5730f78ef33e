package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Imported files and their statements. */
@ApplicationScoped
class BankStatements {

    private static final String SUMMARY = "select s.*, (select count(*) from bank_movement m"
            + " where m.bank_statement_id = s.bank_statement_id) as movements,"
            + " (select count(*) from bank_movement m where m.bank_statement_id = s.bank_statement_id"
            + " and matched_to <> 'knownAlready') as matched,"
            + " (select count(*) from bank_movement m where m.bank_statement_id = s.bank_statement_id"
            + " and matched_to = 'knownAlready') as repeated,"
            + " (select coalesce(sum(amount), 0) from bank_movement m where m.bank_statement_id = s.bank_statement_id"
            + " and matched_to = 'knownAlready') as repeated_amount,"
            + " array(select distinct one.bank_statement_id from bank_movement m join bank_movement one"
            + " on one.movement_id = m.repeats_movement_id where m.bank_statement_id = s.bank_statement_id"
            + " and m.matched_to = 'knownAlready' order by 1) as repeats from bank_statement s";

    /**
     * Of the same number and page, between the same balances, and of the same day; of another day it is the same only as another format tells
     * it, with the same content.
     */
    private static final String NUMBERED = SUMMARY
            + " where account = ? and year = ? and number = ? and page = ? and number <> 0 and old_balance = ? and new_balance = ?"
            + " and (coalesce(new_balance_date, old_balance_date) = ? or format is distinct from ? and content = ?)"
            + " order by bank_statement_id limit 1";

    /**
     * Of the same day, balances and content. A bank numbers in one format otherwise than in another; in the same format two numbers, two pages or
     * two names are two statements, and so are, where there is no name, two that do not say the same.
     */
    private static final String ALIKE = SUMMARY
            + " where account = ? and new_balance_date = ? and old_balance = ? and new_balance = ? and content = ? and content <> 0"
            + " and (format is distinct from ? or (number = 0 or ? = 0) and page = ?"
            + " and case when identification is null or ?::text is null then coalesce(wording = ?, true) else identification = ? end)"
            + " order by bank_statement_id limit 1";

    /**
     * Makes sure what only looked known, where the statement overlaps another one for certain: it opens with the balance that the other one had
     * right before the first movement that both hold, and not with what the statement before it closed with.
     */
    private static final String PROVED = "with read as (select * from bank_statement where bank_statement_id = ?),"
            + " first as (select other.bank_statement_id, held.ordinal from bank_movement m"
            + " join bank_movement held on held.movement_id = m.repeats_movement_id"
            + " join bank_statement other on other.bank_statement_id = held.bank_statement_id"
            + " where m.bank_statement_id = ? order by coalesce(other.new_balance_date, other.old_balance_date), other.number,"
            + " other.page, other.bank_statement_id, held.ordinal limit 1)"
            + " update bank_movement m set matched_to = 'knownAlready', queue_reason = null from read, first"
            + " join bank_statement other using (bank_statement_id) where m.bank_statement_id = read.bank_statement_id"
            + " and m.queue_reason = 'looksKnown' and m.matched_to is null"
            + " and read.old_balance = other.old_balance + (select coalesce(sum(gone.amount), 0) from bank_movement gone"
            + " where gone.bank_statement_id = other.bank_statement_id and gone.ordinal < first.ordinal)"
            + " and read.old_balance is distinct from (select last.new_balance from bank_statement last"
            + " where last.account = read.account and last.bank_statement_id <> read.bank_statement_id"
            + " and (coalesce(last.new_balance_date, last.old_balance_date), last.number, last.page, last.place_of_day,"
            + " last.bank_statement_id) < (coalesce(read.new_balance_date, read.old_balance_date), read.number, read.page,"
            + " read.place_of_day, read.bank_statement_id)"
            + " order by coalesce(last.new_balance_date, last.old_balance_date) desc, last.number desc, last.page desc,"
            + " last.place_of_day desc, last.bank_statement_id desc"
            + " limit 1)";

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

    /**
     * The statement that this one is: it has its number and page, if it has a number, and is not told apart by its day and balances ({@link
     * #NUMBERED}), or else its day, its balances and its content, where nothing tells the two apart ({@link #ALIKE}). Two of a day that hold
     * nothing are not the same for that.
     */
    Optional<StatementSummary> find(Surveyed surveyed) {
        ReadStatement statement = surveyed.statement();
        return sql.first(
                        NUMBERED,
                        BankStatements::summary,
                        statement.account(),
                        statement.year(),
                        statement.number(),
                        statement.page(),
                        statement.oldBalance(),
                        statement.newBalance(),
                        statement.day(),
                        statement.format().name(),
                        surveyed.content())
                .or(() -> sql.first(
                        ALIKE,
                        BankStatements::summary,
                        statement.account(),
                        statement.newBalanceDate().orElse(null),
                        statement.oldBalance(),
                        statement.newBalance(),
                        surveyed.content(),
                        statement.format().name(),
                        statement.number(),
                        statement.page(),
                        statement.identification().orElse(null),
                        surveyed.wording(),
                        statement.identification().orElse(null)));
    }

    /** Newest first: by year and number, descending. */
    List<StatementSummary> page(Optional<String> account, int beforeYear, int beforeNumber, UUID before, int limit) {
        return sql.list(
                SUMMARY + " where (?::text is null or account = ?)"
                        + " and (year, number, bank_statement_id) < (?, ?, ?)"
                        + " order by year desc, number desc, bank_statement_id desc limit ?",
                BankStatements::summary,
                account.orElse(null),
                account.orElse(null),
                beforeYear,
                beforeNumber,
                before,
                limit);
    }

    long count(Optional<String> account) {
        return sql.first(
                        "select count(*) from bank_statement where ?::text is null or account = ?",
                        row -> row.getLong(1),
                        account.orElse(null),
                        account.orElse(null))
                .orElseThrow();
    }

    /** Of a statement that is booked: what of it only looks known is known, where the balances prove it. */
    void prove(UUID bankStatementId) {
        sql.update(PROVED, bankStatementId, bankStatementId);
    }

    /** That a statement which is known came again: its number is none that is missing. */
    void cameAgain(UUID bankStatementId, ReadStatement again) {
        again.sequence()
                .ifPresent(sequence -> sql.update(
                        "insert into bank_statement_known (bank_statement_id, format, year, number, sequence) select ?, ?, ?, ?, ?"
                                + " where not exists (select from bank_statement s where s.bank_statement_id = ? and s.format = ?"
                                + " and s.year = ? and s.sequence = ?) on conflict do nothing",
                        bankStatementId,
                        again.format().name(),
                        again.year(),
                        again.number(),
                        sequence,
                        bankStatementId,
                        again.format().name(),
                        again.year(),
                        sequence));
    }

    UUID add(UUID importId, Surveyed surveyed) {
        ReadStatement statement = surveyed.statement();
        UUID bankStatementId = Ids.next();
        sql.update(
                "insert into bank_statement (bank_statement_id, import_id, account, year, number, old_balance, new_balance,"
                        + " old_balance_date, new_balance_date, sequence, content, format, page, identification, wording)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                bankStatementId,
                importId,
                statement.account(),
                statement.year(),
                statement.number(),
                statement.oldBalance(),
                statement.newBalance(),
                statement.oldBalanceDate(),
                statement.newBalanceDate().orElse(null),
                statement.sequence().orElse(null),
                surveyed.movements() == 0 ? 0 : surveyed.content(),
                statement.format().name(),
                statement.page(),
                statement.identification().orElse(null),
                surveyed.wording());
        return bankStatementId;
    }

    private static StatementSummary summary(ResultSet row) throws SQLException {
        return new StatementSummary(
                row.getObject("bank_statement_id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getString("account"),
                row.getInt("year"),
                row.getInt("number"),
                row.getInt("page"),
                Optional.ofNullable(row.getString("identification")),
                row.getBigDecimal("old_balance"),
                row.getBigDecimal("new_balance"),
                row.getObject("old_balance_date", LocalDate.class),
                Optional.ofNullable(row.getObject("new_balance_date", LocalDate.class)),
                row.getInt("movements"),
                row.getInt("matched"),
                row.getInt("repeated"),
                Euro.of(row.getBigDecimal("repeated_amount")),
                List.of((UUID[]) row.getArray("repeats").getArray()),
                new StatementSummary.Held(
                        Optional.ofNullable(row.getString("format")).map(ReadStatement.Format::valueOf),
                        Optional.ofNullable(row.getObject("content", Long.class)),
                        Optional.ofNullable(row.getObject("wording", Long.class))));
    }
}
