package be.huurwerk.tenancy.person;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** The persons of this installation, the one home of their names and SSINs. */
@ApplicationScoped
public class Persons {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;

    Persons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The birth dates of those of these persons who are known. */
    public Map<UUID, LocalDate> birthDates(Collection<UUID> personIds) {
        return birthDates("", personIds);
    }

    /** As {@link #birthDates}, without those who were erased: with them nothing new is begun. */
    public Map<UUID, LocalDate> birthDatesOfRegistered(Collection<UUID> personIds) {
        return birthDates(" and erased_on is null", personIds);
    }

    /**
     * The session keeps none of them, so that a file of any length can ask for its own. Native: a list of ids in a query of entities is
     * translated anew each time, and every read of a tenancy asks this.
     */
    @SuppressWarnings("unchecked")
    private Map<UUID, LocalDate> birthDates(String rest, Collection<UUID> personIds) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select person_id, birth_date from person where person_id = any(:ids)" + rest)
                .unwrap(NativeQuery.class)
                .addScalar("person_id", UUID.class)
                .addScalar("birth_date", LocalDate.class)
                .addSynchronizedEntityClass(PersonEntity.class)
                .setParameter("ids", personIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }

    /** Who those of these persons are who are known. */
    public Map<UUID, Identity> identities(Collection<UUID> personIds) {
        return entityManager
                .createQuery(
                        "select p from PersonEntity p where p.personId in :ids and p.erasedOn is null",
                        PersonEntity.class)
                .setParameter("ids", personIds)
                .getResultStream()
                .map(row -> new Identity(row.personId, row.ssin, row.givenName, row.familyName, row.birthDate))
                .collect(Collectors.toMap(Identity::personId, identity -> identity));
    }

    Optional<Person> find(UUID personId) {
        return Optional.ofNullable(entityManager.find(PersonEntity.class, personId))
                .filter(person -> person.erasedOn == null)
                .map(PersonEntity::toPerson);
    }

    /** Whether there is such a person, who until the end of this transaction is not erased. */
    public boolean isHeld(UUID personId) {
        return lock(personId).isPresent();
    }

    /** As {@link #find}, and nobody else changes the person until the transaction ends. */
    Optional<Person> lock(UUID personId) {
        return Optional.ofNullable(entityManager.find(PersonEntity.class, personId, LockModeType.PESSIMISTIC_WRITE))
                .filter(person -> person.erasedOn == null)
                .map(PersonEntity::toPerson);
    }

    /** Keeps how the person, whom the caller has locked, is reached. */
    Person reach(UUID personId, Contact contact) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (!person.contact.toContact().equals(contact)) {
            person.contact = ContactEmbeddable.of(contact);
            entityManager.flush();
        }
        return person.toPerson();
    }

    Optional<UUID> idOf(Ssin ssin) {
        return entityManager
                .createQuery("select p.personId from PersonEntity p where p.ssin = :ssin", UUID.class)
                .setParameter("ssin", ssin.digits())
                .getResultStream()
                .findFirst();
    }

    /** Adds the person; empty when the SSIN is registered already, be it by a call at the same moment, whose end this one awaits. */
    Optional<Person> add(NewPerson person) {
        UUID personId = Ids.next();
        int added = entityManager
                .createNativeQuery("""
                    insert into person (person_id, ssin, given_name, family_name, given_name_key, family_name_key,
                        birth_date, preferred_language, version)
                    values (:id, :ssin, :givenName, :familyName, :givenNameKey, :familyNameKey,
                        :birthDate, :language, 0)
                    on conflict (ssin) do nothing\
                    """)
                .setParameter("id", personId)
                .setParameter("ssin", person.ssin().digits())
                .setParameter("givenName", person.givenName())
                .setParameter("familyName", person.familyName())
                .setParameter("givenNameKey", SearchKey.of(person.givenName()))
                .setParameter("familyNameKey", SearchKey.of(person.familyName()))
                .setParameter("birthDate", person.birthDate())
                .setParameter("language", person.preferredLanguage().orElse(null))
                .executeUpdate();
        return added == 0 ? Optional.empty() : find(personId);
    }

    /** Those who fit every criterion, oldest registration first. */
    Page<Person> search(PersonSearch search, PageRequest pageRequest) {
        UUID after = pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<Person> rows = query(
                        "select p", " and p.personId > :after order by p.personId", search, PersonEntity.class)
                .setParameter("after", after)
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
        return pageRequest.page(
                rows, () -> count(search), person -> List.of(person.personId().toString()));
    }

    /** The same, by the bounds of a name and not by its pattern: the index holds them, and nothing is left to compare row by row. */
    private long count(PersonSearch search) {
        StringBuilder text = new StringBuilder("select count(*) from person where erased_on is null");
        search.ssin().ifPresent(ssin -> text.append(" and ssin = :ssin"));
        search.givenName()
                .ifPresent(name ->
                        text.append(" and given_name_key ~>=~ :givenName and given_name_key ~<~ :afterGivenName"));
        search.familyName()
                .ifPresent(name ->
                        text.append(" and family_name_key ~>=~ :familyName and family_name_key ~<~ :afterFamilyName"));
        Query query = entityManager.createNativeQuery(text.toString(), Long.class);
        search.ssin().ifPresent(ssin -> query.setParameter("ssin", ssin.digits()));
        search.givenName()
                .ifPresent(name -> query.setParameter("givenName", SearchKey.of(name))
                        .setParameter("afterGivenName", SearchKey.after(name)));
        search.familyName()
                .ifPresent(name -> query.setParameter("familyName", SearchKey.of(name))
                        .setParameter("afterFamilyName", SearchKey.after(name)));
        return (Long) query.getSingleResult();
    }

    /** Asks only for what is sought, so that the database has an index for it. */
    private <T> TypedQuery<T> query(String select, String rest, PersonSearch search, Class<T> type) {
        StringBuilder text = new StringBuilder(select).append(" from PersonEntity p where p.erasedOn is null");
        search.ssin().ifPresent(ssin -> text.append(" and p.ssin = :ssin"));
        search.givenName().ifPresent(name -> text.append(" and p.givenNameKey like :givenName"));
        search.familyName().ifPresent(name -> text.append(" and p.familyNameKey like :familyName"));
        TypedQuery<T> query = entityManager.createQuery(text.append(rest).toString(), type);
        search.ssin().ifPresent(ssin -> query.setParameter("ssin", ssin.digits()));
        search.givenName().ifPresent(name -> query.setParameter("givenName", SearchKey.beginning(name)));
        search.familyName().ifPresent(name -> query.setParameter("familyName", SearchKey.beginning(name)));
        return query;
    }
}
