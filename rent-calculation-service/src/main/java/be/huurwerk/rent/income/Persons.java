package be.huurwerk.rent.income;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The persons of whom this service has heard, by their own registration or as members of a signed tenancy. */
@ApplicationScoped
public class Persons {

    private final Sql sql;

    Persons(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    public void keep(UUID personId, LocalDate birthDate) {
        sql.update(
                "insert into person (person_id, birth_date) values (?, ?)"
                        + " on conflict (person_id) do update set birth_date = excluded.birth_date"
                        + " where person.birth_date <> excluded.birth_date",
                personId,
                birthDate);
    }

    public boolean knows(UUID personId) {
        return sql.first("select 1 from person where person_id = ?", row -> true, personId)
                .isPresent();
    }

    /** Empty of a person of whom this service has not heard. */
    Optional<LocalDate> birthDate(UUID personId) {
        return sql.first(
                "select birth_date from person where person_id = ?",
                row -> row.getObject(1, LocalDate.class),
                personId);
    }

    /**
     * Holds the persons until the transaction ends, so that of two who change what is known of one of them the second sees what the
     * first did.
     */
    public void lock(Collection<UUID> personIds) {
        sql.list("select 1 from person where person_id = any(?) order by person_id for update", row -> true, (Object)
                personIds.toArray(UUID[]::new));
    }
}
