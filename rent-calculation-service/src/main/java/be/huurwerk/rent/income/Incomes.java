package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The declared incomes. */
@ApplicationScoped
public class Incomes {

    private static final String LATER =
            "(select later.incomeId from IncomeEntity later where later.supersedes = i.incomeId)";
    private static final String OF_PERSONS = "select i.* from income i where i.person_id = any(:persons)"
            + " and not exists (select from income later where later.supersedes = i.income_id) order by i.income_id";
    private static final String CURRENT_OF_PERSONS = "select i.* from income i where i.person_id = any(:persons)"
            + " and i.kind = 'current' order by i.income_id";
    private static final String HISTORY = "select i, " + LATER + " from IncomeEntity i where ";
    private static final String OF_PERSON =
            "i.personId = :person and (cast(:year as integer) is null or i.year = :year)";
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final EntityManager entities;

    Incomes(EntityManager entities) {
        this.entities = entities;
    }

    void add(DeclaredIncome income) {
        entities.persist(IncomeEntity.of(income));
        entities.flush();
    }

    Optional<IncomeHistory> find(UUID incomeId) {
        return histories(entities.createQuery(HISTORY + "i.incomeId = :id", Object[].class)
                        .setParameter("id", incomeId))
                .stream()
                .findFirst();
    }

    /** The one that counts until another is declared for the same person, year and kind. */
    Optional<DeclaredIncome> latest(UUID personId, int year, IncomeKind kind) {
        return ofPerson(personId).stream()
                .filter(income -> income.year() == year && income.kind() == kind)
                .findFirst();
    }

    /** The incomes of a person that are not superseded, oldest declaration first. */
    public List<DeclaredIncome> ofPerson(UUID personId) {
        return ofPersons(List.of(personId)).getOrDefault(personId, List.of());
    }

    /** For each person with any: the incomes that are not superseded, oldest declaration first. One statement, however many persons. */
    public Map<UUID, List<DeclaredIncome>> ofPersons(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return declared(OF_PERSONS, personIds).collect(Collectors.groupingBy(DeclaredIncome::personId));
    }

    /**
     * Every month of which a current income was declared, superseded or not, with what was declared of it last: a later proof of other
     * months does not undo what an earlier one proved. One statement, however many persons.
     */
    public Map<UUID, NavigableMap<YearMonth, Euro>> monthsOfPersons(Collection<UUID> personIds) {
        Map<UUID, NavigableMap<YearMonth, Euro>> months = new HashMap<>();
        declared(CURRENT_OF_PERSONS, personIds)
                .forEach(income -> income.months()
                        .forEach(month -> months.computeIfAbsent(income.personId(), person -> new TreeMap<>())
                                .put(month.month(), month.amount())));
        return months;
    }

    private Stream<DeclaredIncome> declared(String sql, Collection<UUID> personIds) {
        List<IncomeEntity> found = entities.createNativeQuery(sql, IncomeEntity.class)
                .setParameter("persons", personIds.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(IncomeEntity::toModel);
    }

    /**
     * All that a person declared, superseded ones too: newest first, after the given one; an id is the later the greater it is.
     *
     * @param year null for every year
     */
    List<IncomeHistory> history(UUID personId, Integer year, Optional<UUID> after, int limit) {
        return histories(entities.createQuery(
                        HISTORY + OF_PERSON + " and i.incomeId < :after order by i.incomeId desc", Object[].class)
                .setParameter("person", personId)
                .setParameter("year", year)
                .setParameter("after", after.orElse(LAST))
                .setMaxResults(limit));
    }

    long count(UUID personId, Integer year) {
        return entities.createQuery("select count(*) from IncomeEntity i where " + OF_PERSON, Long.class)
                .setParameter("person", personId)
                .setParameter("year", year)
                .getSingleResult();
    }

    private static List<IncomeHistory> histories(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new IncomeHistory(((IncomeEntity) row[0]).toModel(), Optional.ofNullable((UUID) row[1])))
                .toList();
    }
}
