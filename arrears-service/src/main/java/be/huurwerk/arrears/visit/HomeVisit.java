package be.huurwerk.arrears.visit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody of the landlord was with the household (huisbezoek). What was found there is not told to this service.
 *
 * @param kind of tenancy-service: why it was there
 */
public record HomeVisit(UUID visitId, UUID tenancyId, LocalDate heldOn, String kind) {}
