package be.huurwerk.tenancy.person;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of many persons, and of what they are called elsewhere, a statement each time. */
@ApplicationScoped
public class PersonTables {

    /** Somebody who is registered. */
    public record Known(UUID personId, LocalDate birthDate) {}

    private final Sql sql;

    PersonTables(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Who has these references; one that nobody has is left out. */
    public Map<String, Known> byReference(Collection<String> references) {
        return known(
                "select reference, person_id, birth_date from person_reference join person using (person_id)"
                        + " where reference = any(?)",
                references);
    }

    /** Those of these persons whose SSIN belongs to somebody of another birth date. */
    public Set<UUID> contradicted(Collection<StatedPerson> persons) {
        Map<String, Known> known =
                bySsin(persons.stream().map(StatedPerson::digits).toList());
        return persons.stream()
                .filter(person -> known.containsKey(person.digits())
                        && !known.get(person.digits()).birthDate().equals(person.birthDate()))
                .map(StatedPerson::personId)
                .collect(Collectors.toSet());
    }

    Map<String, Known> bySsin(Collection<String> digits) {
        return known("select ssin, person_id, birth_date from person where ssin = any(?)", digits);
    }

    /** Adds persons; those whose SSIN is registered are not added. */
    Set<UUID> add(List<StatedPerson> persons) {
        return new HashSet<>(sql.list(
                "insert into person (person_id, ssin, given_name, family_name, given_name_key, family_name_key,"
                        + " birth_date, preferred_language, version) select id, ssin, given, family, given_key,"
                        + " family_key, born::date, language, 0 from unnest(?, ?, ?, ?, ?, ?, ?, ?) as person(id, ssin,"
                        + " given, family, given_key, family_key, born, language) order by ssin on conflict (ssin) do"
                        + " nothing returning person_id",
                row -> row.getObject(1, UUID.class),
                persons.stream().map(StatedPerson::personId).toArray(UUID[]::new),
                texts(persons, StatedPerson::digits),
                texts(persons, StatedPerson::givenName),
                texts(persons, StatedPerson::familyName),
                texts(persons, person -> SearchKey.of(person.givenName())),
                texts(persons, person -> SearchKey.of(person.familyName())),
                texts(persons, person -> person.birthDate().toString()),
                texts(persons, person -> person.preferredLanguage().orElse(null))));
    }

    /** Gives references; those that could not be given. */
    Set<String> refer(List<StatedPerson> persons, Map<String, Known> bySsin) {
        Set<String> given = new HashSet<>(sql.list(
                "insert into person_reference (reference, person_id) select * from unnest(?, ?) as given(reference,"
                        + " person_id) order by reference on conflict (reference) do nothing returning reference",
                row -> row.getString(1),
                texts(persons, StatedPerson::reference),
                persons.stream()
                        .map(person -> bySsin.get(person.digits()).personId())
                        .toArray(UUID[]::new)));
        return persons.stream()
                .map(StatedPerson::reference)
                .filter(reference -> !given.contains(reference))
                .collect(Collectors.toSet());
    }

    private Map<String, Known> known(String query, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                query,
                row -> known.put(
                        row.getString(1), new Known(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class))),
                (Object) keys.toArray(String[]::new));
        return known;
    }

    private static String[] texts(List<StatedPerson> persons, Function<StatedPerson, String> text) {
        return persons.stream().map(text).toArray(String[]::new);
    }
}
