package be.huurwerk.tenancy.obligation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param personId who has the property: a tenant or a partner
 * @param reportedOn when the landlord learned of it
 */
record PropertyRequest(UUID personId, HeldProperty property, LocalDate reportedOn) {}
