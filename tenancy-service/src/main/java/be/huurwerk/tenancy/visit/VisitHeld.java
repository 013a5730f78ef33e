package be.huurwerk.tenancy.visit;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody of the landlord was with the household. What was found is nobody else's business. */
record VisitHeld(UUID tenancyId, UUID visitId, LocalDate heldOn, Visit.Kind kind) {

    static final String TYPE = "visits.notify.held";
}
