package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.tenancy.Tenancy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The departures of households, one a tenancy. */
@ApplicationScoped
class Departures implements PanacheRepositoryBase<DepartureEntity, UUID> {

    Optional<Departure> of(Tenancy tenancy) {
        return findByIdOptional(tenancy.tenancyId())
                .map(row -> row.endingOn(tenancy.endDate().orElseThrow()));
    }

    void add(Departure departure) {
        persistAndFlush(DepartureEntity.of(departure));
    }
}
