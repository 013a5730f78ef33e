package be.huurwerk.tenancy.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A household has left: the keys are in and the outgoing inspection (uitgaande plaatsbeschrijving) is closed.
 *
 * @param reletFrom since when another lease of the dwelling ran by then: from that day on nothing is asked for the use of it
 */
record Departure(
        UUID tenancyId,
        LocalDate endDate,
        LocalDate keysReturnedOn,
        Optional<LocalDate> reletFrom,
        List<Damage> damages) {}
