package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.tenancy.Tenancy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The departures of households, one a tenancy. */
@ApplicationScoped
public class Departures implements PanacheRepositoryBase<DepartureEntity, UUID> {

    Optional<Departure> of(Tenancy tenancy) {
        return findByIdOptional(tenancy.tenancyId())
                .map(row -> row.endingOn(tenancy.endDate().orElseThrow()));
    }

    void add(Departure departure, Optional<LocalDate> settlementDueOn) {
        persistAndFlush(DepartureEntity.of(departure, settlementDueOn));
    }

    /** The deposit is settled, or there is none any more: nothing waits for it. */
    public void depositSettled(UUID tenancyId) {
        update("settlementDueOn = null where tenancyId = ?1", tenancyId);
    }
}
