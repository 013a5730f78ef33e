package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.ExitStatement;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
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

    Optional<PrintedExitLetter> find(ExitStatement of, LetterLanguage language) {
        return sql.first(
                "select * from charge_exit_letter where settlement_key = ? and decided_at = ? and language = ?",
                row -> new PrintedExitLetter(
                        row.getObject("charge_exit_letter_id", UUID.class),
                        of,
                        language,
                        row.getObject("dated", LocalDate.class),
                        row.getString("hash"),
                        Optional.ofNullable(row.getBytes("pdf"))),
                of.settlementKey(),
                of.decidedAt(),
                language.name());
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
}
