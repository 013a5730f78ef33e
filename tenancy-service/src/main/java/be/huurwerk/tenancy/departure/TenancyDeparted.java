package be.huurwerk.tenancy.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The keys are in, and what the outgoing inspection found is fixed. */
record TenancyDeparted(UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn, List<Damage> damages) {

    static final String TYPE = "tenancies.notify.departed";

    static TenancyDeparted of(Departure departure) {
        return new TenancyDeparted(
                departure.tenancyId(), departure.endDate(), departure.keysReturnedOn(), departure.damages());
    }
}
