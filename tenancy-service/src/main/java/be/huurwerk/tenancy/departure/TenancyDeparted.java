package be.huurwerk.tenancy.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys are in, and what the outgoing inspection found is fixed. */
record TenancyDeparted(
        UUID tenancyId,
        LocalDate endDate,
        LocalDate keysReturnedOn,
        Optional<LocalDate> reletFrom,
        List<Damage> damages) {

    static final String TYPE = "tenancies.notify.departed";

    static TenancyDeparted of(Departure departure) {
        return new TenancyDeparted(
                departure.tenancyId(),
                departure.endDate(),
                departure.keysReturnedOn(),
                departure.reletFrom(),
                departure.damages());
    }
}
