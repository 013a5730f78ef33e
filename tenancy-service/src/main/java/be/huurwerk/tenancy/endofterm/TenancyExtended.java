package be.huurwerk.tenancy.endofterm;

import java.time.LocalDate;
import java.util.UUID;

/** @param endDate the tenancy's new last day */
record TenancyExtended(UUID tenancyId, UUID endOfTermAssessmentId, LocalDate assessedOn, LocalDate endDate) {

    static final String TYPE = "tenancies.notify.extended";
}
