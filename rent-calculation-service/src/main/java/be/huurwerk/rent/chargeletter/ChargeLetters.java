package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
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

    /**
     * A letter as it was printed.
     *
     * @param hash SHA-256 of the bytes, in hexadecimal
     * @param pdf the bytes; empty once they were erased
     */
    record Stored(LetterLanguage language, String hash, Optional<byte[]> pdf) {}

    Optional<Stored> find(UUID chargeSettlementId, UUID tenancyId, LetterLanguage language) {
        return sql.first(
                "select hash, pdf from charge_letter where charge_settlement_id = ? and tenancy_id = ? and language = ?",
                row -> new Stored(language, row.getString(1), Optional.ofNullable(row.getBytes(2))),
                chargeSettlementId,
                tenancyId,
                language.name());
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(UUID chargeLetterId, UUID chargeSettlementId, UUID tenancyId, LocalDate dated, Stored letter) {
        sql.update(
                "insert into charge_letter (charge_letter_id, charge_settlement_id, tenancy_id, language, dated, hash,"
                        + " pdf, printed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (charge_settlement_id, tenancy_id, language) do nothing",
                chargeLetterId,
                chargeSettlementId,
                tenancyId,
                letter.language().name(),
                dated,
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }
}
