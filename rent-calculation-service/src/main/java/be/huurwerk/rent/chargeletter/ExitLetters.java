package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The letters of estimates at departure that were printed. */
@ApplicationScoped
class ExitLetters {

    private final Sql sql;
    private final WallClock clock;

    ExitLetters(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<PrintedExitLetter> find(PrintedExitLetter.Of of, LetterLanguage language) {
        return sql.first(
                "select * from charge_exit_letter where settlement_key = ? and decided_at = ? and language = ?",
                ExitLetters::letter,
                of.settlementKey(),
                of.decidedAt(),
                language.name());
    }

    /** The Dutch letters of estimates that were told on these days and not made anew, unless erased, in the order of their keys. */
    List<PrintedExitLetter> page(LocalDate from, LocalDate until, UUID after, int limit) {
        return sql.list(
                "select l.* from charge_exit_letter l join charge_exit e using (settlement_key, decided_at)"
                        + " where settled_on between ? and ? and language = ? and pdf is not null"
                        + " and settlement_key > ? order by settlement_key limit ?",
                ExitLetters::letter,
                from,
                until,
                LetterLanguage.nl.name(),
                after,
                limit);
    }

    /** Which estimates of these keys have a letter. */
    Set<PrintedExitLetter.Of> printed(Collection<UUID> settlementKeys, LetterLanguage language) {
        return new HashSet<>(sql.list(
                "select settlement_key, tenancy_id, decided_at from charge_exit_letter where settlement_key = any(?)"
                        + " and language = ?",
                ExitLetters::of,
                settlementKeys.toArray(UUID[]::new),
                language.name()));
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(PrintedExitLetter letter) {
        sql.update(
                "insert into charge_exit_letter (charge_exit_letter_id, settlement_key, tenancy_id, decided_at, language,"
                        + " dated, hash, pdf, printed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (settlement_key, decided_at, language) do nothing",
                letter.letterId(),
                letter.of().settlementKey(),
                letter.of().tenancyId(),
                letter.of().decidedAt(),
                letter.language().name(),
                letter.dated(),
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }

    private static PrintedExitLetter letter(ResultSet row) throws SQLException {
        return new PrintedExitLetter(
                row.getObject("charge_exit_letter_id", UUID.class),
                of(row),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }

    private static PrintedExitLetter.Of of(ResultSet row) throws SQLException {
        return new PrintedExitLetter.Of(
                row.getObject("settlement_key", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Sql.instant(row, "decided_at"));
    }
}
