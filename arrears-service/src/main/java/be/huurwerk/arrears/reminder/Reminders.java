package be.huurwerk.arrears.reminder;

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
class Reminders {

    private final Sql sql;
    private final WallClock clock;

    Reminders(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<StoredReminder> find(UUID stepId, LetterLanguage language) {
        return find(List.of(stepId), language).stream().findFirst();
    }

    /** In the order of the steps. */
    List<StoredReminder> find(Collection<UUID> stepIds, LetterLanguage language) {
        return sql.list(
                "select * from arrears_letter where step_id = any(?) and language = ? order by step_id",
                Reminders::read,
                stepIds.toArray(UUID[]::new),
                language.name());
    }

    /** Those of these steps that have a letter in the language, be it erased. */
    Set<UUID> printed(Collection<UUID> stepIds, LetterLanguage language) {
        return new HashSet<>(sql.list(
                "select step_id from arrears_letter where step_id = any(?) and language = ?",
                row -> row.getObject(1, UUID.class),
                stepIds.toArray(UUID[]::new),
                language.name()));
    }

    /** Keeps the letter; the one that is there, printed by a call at the same moment, stays. */
    void add(StoredReminder letter) {
        sql.update(
                "insert into arrears_letter (letter_id, step_id, tenancy_id, language, dated, pay_by, hash, pdf, printed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (step_id, language) do nothing",
                letter.letterId(),
                letter.stepId(),
                letter.tenancyId(),
                letter.language().name(),
                letter.dated(),
                letter.payBy(),
                letter.hash(),
                letter.pdf().orElseThrow(),
                clock.now());
    }

    private static StoredReminder read(ResultSet row) throws SQLException {
        return new StoredReminder(
                row.getObject("letter_id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                LetterLanguage.valueOf(row.getString("language")),
                row.getObject("dated", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                row.getString("hash"),
                Optional.ofNullable(row.getBytes("pdf")));
    }
}
