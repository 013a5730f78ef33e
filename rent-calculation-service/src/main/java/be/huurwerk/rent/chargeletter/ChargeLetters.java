package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
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

/** The printed letters of statements. */
@ApplicationScoped
class ChargeLetters {

    private final Sql sql;
    private final WallClock clock;

    ChargeLetters(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<PrintedLetter> find(SettledStatements.Of of, LetterLanguage language) {
        return sql.first(
                "select * from charge_letter where charge_settlement_id = ? and tenancy_id = ? and language = ?",
                ChargeLetters::letter,
                of.chargeSettlementId(),
                of.tenancyId(),
                language.name());
    }

    /** Those of these settlements that are not erased, in the order of their settlements' and tenancies' ids. */
    List<PrintedLetter> find(Collection<UUID> chargeSettlementIds, LetterLanguage language) {
        return sql.list(
                "select * from charge_letter where charge_settlement_id = any(?) and language = ? and pdf is not null"
                        + " order by charge_settlement_id, tenancy_id",
                ChargeLetters::letter,
                chargeSettlementIds.toArray(UUID[]::new),
                language.name());
    }

    /** Of which of these settlements' statements a letter was printed. */
    Set<SettledStatements.Of> printed(Collection<UUID> chargeSettlementIds, LetterLanguage language) {
        return new HashSet<>(sql.list(
                "select charge_settlement_id, tenancy_id from charge_letter where charge_settlement_id = any(?)"
                        + " and language = ?",
                ChargeLetters::of,
                chargeSettlementIds.toArray(UUID[]::new),
                language.name()));
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(PrintedLetter letter) {
        sql.update(
                "insert into charge_letter (charge_letter_id, charge_settlement_id, tenancy_id, language, dated, hash,"
                        + " pdf, printed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (charge_settlement_id, tenancy_id, language) do nothing",
                letter.chargeLetterId(),
                letter.of().chargeSettlementId(),
                letter.of().tenancyId(),
                letter.language().name(),
                letter.dated(),
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }

    private static PrintedLetter letter(ResultSet row) throws SQLException {
        return new PrintedLetter(
                row.getObject("charge_letter_id", UUID.class),
                of(row),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }

    private static SettledStatements.Of of(ResultSet row) throws SQLException {
        return new SettledStatements.Of(
                row.getObject("charge_settlement_id", UUID.class), row.getObject("tenancy_id", UUID.class));
    }
}
