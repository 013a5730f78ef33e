package be.huurwerk.rent.decision;

import java.time.LocalDate;
import java.util.UUID;

/** @param effectiveFrom the start of the tenancy, or a first of the month after it */
record RentDecisionRequest(UUID tenancyId, LocalDate effectiveFrom, AskedReason reason) {}
