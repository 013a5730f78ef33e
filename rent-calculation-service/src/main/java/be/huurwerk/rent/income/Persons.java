package be.huurwerk.rent.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** The persons of whom this service has heard, by their own registration or as members of a signed tenancy. */
@ApplicationScoped
public class Persons {

    private final EntityManager entities;

    Persons(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(UUID personId, LocalDate birthDate) {
        entities.createNativeQuery("insert into person (person_id, birth_date) values (:id, :birth)"
                        + " on conflict (person_id) do update set birth_date = excluded.birth_date"
                        + " where person.birth_date <> excluded.birth_date")
                .setParameter("id", personId)
                .setParameter("birth", birthDate)
                .executeUpdate();
    }

    public boolean knows(UUID personId) {
        return !entities.createNativeQuery("select 1 from person where person_id = :id")
                .setParameter("id", personId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Holds the persons until the transaction ends, so that of two who change what is known of one of them the second sees what the
     * first did.
     */
    public void lock(Collection<UUID> personIds) {
        entities.createNativeQuery(
                        "select person_id from person where person_id in (:ids) order by person_id for update")
                .setParameter("ids", personIds)
                .getResultList();
    }
}
