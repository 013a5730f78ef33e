package be.huurwerk.tenancy.departure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "departure")
class DepartureEntity {

    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "keys_returned_on")
    LocalDate keysReturnedOn;

    @Column(name = "relet_from")
    LocalDate reletFrom;

    /** By when the deposit is to be settled; null once it is, or when there is none. */
    @Column(name = "settlement_due_on")
    LocalDate settlementDueOn;

    @ElementCollection
    @CollectionTable(name = "damage", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    List<DamageEmbeddable> damages = new ArrayList<>();

    static DepartureEntity of(Departure departure, Optional<LocalDate> settlementDueOn) {
        DepartureEntity row = new DepartureEntity();
        row.tenancyId = departure.tenancyId();
        row.keysReturnedOn = departure.keysReturnedOn();
        row.reletFrom = departure.reletFrom().orElse(null);
        row.settlementDueOn = settlementDueOn.orElse(null);
        departure.damages().stream().map(DamageEmbeddable::of).forEach(row.damages::add);
        return row;
    }

    Departure endingOn(LocalDate endDate) {
        return new Departure(
                tenancyId,
                endDate,
                keysReturnedOn,
                Optional.ofNullable(reletFrom),
                damages.stream().map(DamageEmbeddable::toDamage).toList());
    }
}
