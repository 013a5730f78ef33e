package be.huurwerk.rent.letter;

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

/** The printed letters. */
@ApplicationScoped
class Letters {

    private final Sql sql;
    private final WallClock clock;

    Letters(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<StoredLetter> find(UUID rentDecisionId, LetterLanguage language) {
        return sql.first(
                "select * from rent_letter where rent_decision_id = ? and language = ?",
                Letters::read,
                rentDecisionId,
                language.name());
    }

    /** Those that are there, in no order. */
    List<StoredLetter> find(Collection<UUID> rentDecisionIds, LetterLanguage language) {
        return sql.list(
                "select * from rent_letter where rent_decision_id = any(?) and language = ?",
                Letters::read,
                rentDecisionIds.toArray(UUID[]::new),
                language.name());
    }

    /** Those of these decisions that have a letter in the language, be it erased. */
    Set<UUID> printed(Collection<UUID> rentDecisionIds, LetterLanguage language) {
        return new HashSet<>(sql.list(
                "select rent_decision_id from rent_letter where rent_decision_id = any(?) and language = ?",
                row -> row.getObject(1, UUID.class),
                rentDecisionIds.toArray(UUID[]::new),
                language.name()));
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(StoredLetter letter) {
        sql.update(
                "insert into rent_letter (rent_letter_id, rent_decision_id, tenancy_id, language, dated, hash, pdf,"
                        + " printed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (rent_decision_id, language) do nothing",
                letter.rentLetterId(),
                letter.rentDecisionId(),
                letter.tenancyId(),
                letter.language().name(),
                letter.dated(),
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }

    /** Erases the bytes of every letter about a tenancy. */
    void eraseOf(UUID tenancyId) {
        sql.update(
                "update rent_letter set pdf = null, erased_at = ? where pdf is not null and tenancy_id = ?",
                clock.now(),
                tenancyId);
    }

    private static StoredLetter read(ResultSet row) throws SQLException {
        return new StoredLetter(
                row.getObject("rent_letter_id", UUID.class),
                row.getObject("rent_decision_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }
}
