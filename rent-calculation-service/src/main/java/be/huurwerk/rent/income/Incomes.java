package be.huurwerk.rent.income;

import be.huurwerk.rent.calculation.IncomeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The declared incomes. */
@ApplicationScoped
public class Incomes {

    private static final String NOT_SUPERSEDED =
            "not exists (select 1 from IncomeEntity later where later.supersedes = i.incomeId)";

    private final EntityManager entities;

    Incomes(EntityManager entities) {
        this.entities = entities;
    }

    void add(DeclaredIncome income) {
        entities.persist(IncomeEntity.of(income));
        entities.flush();
    }

    Optional<DeclaredIncome> find(UUID incomeId) {
        return Optional.ofNullable(entities.find(IncomeEntity.class, incomeId)).map(IncomeEntity::toModel);
    }

    /** The one that counts until another is declared for the same person, year and kind. */
    Optional<DeclaredIncome> latest(UUID personId, int year, IncomeKind kind) {
        return ofPerson(personId).stream()
                .filter(income -> income.year() == year && income.kind() == kind)
                .findFirst();
    }

    /** The incomes of a person that are not superseded, oldest declaration first. */
    public List<DeclaredIncome> ofPerson(UUID personId) {
        return entities
                .createQuery(
                        "from IncomeEntity i where i.personId = :person and " + NOT_SUPERSEDED + " order by i.incomeId",
                        IncomeEntity.class)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(IncomeEntity::toModel)
                .toList();
    }
}
