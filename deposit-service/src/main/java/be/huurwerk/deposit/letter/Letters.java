package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.deposit.ToldYears;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The printed letters. */
@ApplicationScoped
class Letters implements ToldYears {

    private static final UUID HOUSEHOLD = new UUID(0, 0);

    private final Sql sql;
    private final WallClock clock;

    Letters(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<Letter> find(UUID depositId, Optional<UUID> about, Letter.Kind kind, int year, LetterLanguage language) {
        return sql.first(
                "select * from deposit_letter where deposit_id = ? and kind = ? and year = ? and language = ? and beneficiary_id = ?",
                Letters::read,
                depositId,
                kind.name(),
                year,
                language.name(),
                about.orElse(HOUSEHOLD));
    }

    /** The official letters of a year that are not erased, in the order of the deposits, after one of them. */
    List<Letter> ofYear(int year, UUID after, int limit) {
        return sql.list(
                "select * from deposit_letter where year = ? and kind = 'yearly' and language = 'nl' and deposit_id > ?"
                        + " and pdf is not null order by deposit_id limit ?",
                Letters::read,
                year,
                after,
                limit);
    }

    /** Those of these deposits that have the official letter of the year, be it erased. */
    Set<UUID> printed(Collection<UUID> depositIds, int year) {
        return new HashSet<>(sql.list(
                "select deposit_id from deposit_letter where deposit_id = any(?) and year = ? and kind = 'yearly'"
                        + " and language = 'nl'",
                row -> row.getObject(1, UUID.class),
                depositIds.toArray(UUID[]::new),
                year));
    }

    @Override
    public Map<UUID, Integer> last(Collection<UUID> depositIds) {
        Map<UUID, Integer> years = new HashMap<>();
        sql.list(
                "select deposit_id, max(year) from deposit_letter where deposit_id = any(?) and kind = 'yearly' group by deposit_id",
                row -> years.put(row.getObject(1, UUID.class), row.getInt(2)),
                (Object) depositIds.toArray(UUID[]::new));
        return years;
    }

    /** The deposits that have something to tell of a year: something was booked by its end, and they had not ended before it. */
    List<UUID> toTellOf(int year) {
        return sql.list(
                "select d.deposit_id from deposit d where exists (select 1 from ledger_entry e"
                        + " where e.deposit_id = d.deposit_id and e.booked_on < ?)"
                        + " and coalesce(d.settled_on, d.withdrawn_on, date 'infinity') >= ?",
                row -> row.getObject(1, UUID.class),
                LocalDate.of(year + 1, 1, 1),
                LocalDate.of(year, 1, 1));
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(Letter letter) {
        sql.update(
                "insert into deposit_letter (letter_id, deposit_id, tenancy_id, beneficiary_id, kind, year, language, dated, hash, pdf,"
                        + " printed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (deposit_id, kind, year, language, beneficiary_id) do nothing",
                letter.letterId(),
                letter.depositId(),
                letter.tenancyId(),
                letter.about().orElse(HOUSEHOLD),
                letter.kind().name(),
                letter.year(),
                letter.language().name(),
                letter.dated(),
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }

    private static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("letter_id", UUID.class),
                row.getObject("deposit_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Optional.of(row.getObject("beneficiary_id", UUID.class)).filter(id -> !id.equals(HOUSEHOLD)),
                Letter.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }
}
