package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param reletFrom since when the next lease of the dwelling ran by then; left out where none did. From that day on nothing is asked for the
 *     use of the dwelling, so that no day is paid by two households
 */
record DepartureView(
        String href,
        UUID tenancyId,
        LocalDate endDate,
        LocalDate keysReturnedOn,
        Optional<LocalDate> reletFrom,
        List<Damage> damages) {

    static DepartureView of(Departure departure) {
        return new DepartureView(
                Hrefs.departure(departure.tenancyId()).toString(),
                departure.tenancyId(),
                departure.endDate(),
                departure.keysReturnedOn(),
                departure.reletFrom(),
                departure.damages());
    }
}
