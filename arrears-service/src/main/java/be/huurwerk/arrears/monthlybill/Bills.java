package be.huurwerk.arrears.monthlybill;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The printed bills. */
@ApplicationScoped
class Bills {

    private final Sql sql;
    private final WallClock clock;

    Bills(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<StoredBill> find(UUID rentAccountId, YearMonth month, LetterLanguage language) {
        return sql.first(
                "select * from monthly_bill where rent_account_id = ? and month = ? and language = ?",
                Bills::read,
                rentAccountId,
                month.atDay(1),
                language.name());
    }

    /** Those of these accounts that have an official bill of the month, be it erased. */
    Set<UUID> printed(Collection<UUID> rentAccountIds, YearMonth month) {
        return new HashSet<>(sql.list(
                "select rent_account_id from monthly_bill where rent_account_id = any(?) and month = ? and language = ?",
                row -> row.getObject(1, UUID.class),
                rentAccountIds.toArray(UUID[]::new),
                month.atDay(1),
                LetterLanguage.nl.name()));
    }

    /** The official bills of a month, in the order of the accounts. */
    List<StoredBill> after(YearMonth month, UUID last, int limit) {
        return sql.list(
                "select * from monthly_bill where month = ? and language = ? and rent_account_id > ?"
                        + " order by rent_account_id limit ?",
                Bills::read,
                month.atDay(1),
                LetterLanguage.nl.name(),
                last,
                limit);
    }

    /** Keeps the bill; the one that is there, printed by a call at the same moment, stays. */
    void add(StoredBill bill) {
        sql.update(
                "insert into monthly_bill (bill_id, rent_account_id, tenancy_id, month, language, dated, until_ordinal, hash, pdf,"
                        + " printed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                bill.billId(),
                bill.rentAccountId(),
                bill.tenancyId(),
                bill.month().atDay(1),
                bill.language().name(),
                bill.dated(),
                bill.untilOrdinal(),
                bill.hash(),
                bill.pdf().orElseThrow(),
                clock.now());
    }

    private static StoredBill read(ResultSet row) throws SQLException {
        return new StoredBill(
                row.getObject("bill_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getLong("until_ordinal"),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }
}
