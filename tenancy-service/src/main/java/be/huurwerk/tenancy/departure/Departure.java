package be.huurwerk.tenancy.departure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A household has left: the keys are in and the outgoing inspection (uitgaande plaatsbeschrijving) is closed. */
record Departure(UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn, List<Damage> damages) {}
