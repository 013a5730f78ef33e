package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The departures of households, one a tenancy. */
@ApplicationScoped
class Departures {

    private final EntityManager entityManager;

    Departures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Departure> of(Tenancy tenancy) {
        return Optional.ofNullable(entityManager.find(DepartureEntity.class, tenancy.tenancyId()))
                .map(row -> row.endingOn(tenancy.endDate().orElseThrow()));
    }

    void add(Departure departure) {
        entityManager.persist(DepartureEntity.of(departure));
        entityManager.flush();
    }
}
