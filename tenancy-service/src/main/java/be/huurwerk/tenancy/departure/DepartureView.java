package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

record DepartureView(String href, UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn, List<Damage> damages) {

    static DepartureView of(Departure departure) {
        return new DepartureView(
                Hrefs.departure(departure.tenancyId()).toString(),
                departure.tenancyId(),
                departure.endDate(),
                departure.keysReturnedOn(),
                departure.damages());
    }
}
