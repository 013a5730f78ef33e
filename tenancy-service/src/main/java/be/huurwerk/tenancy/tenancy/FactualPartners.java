package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Factual partners (feitelijke partners) who came after the start of the lease. To 2019 such a partner became a tenant of type B by the law
 * after a year as type C; since 2020 by a decision, on conditions.
 */
public final class FactualPartners {

    private static final String MONTHS = "tenancy/factual-partner";
    private static final String TYPES = "tenancy/tenant-types";

    private FactualPartners() {}

    /**
     * Since when the factual partner of the household of the day is a tenant by the law, although nobody recorded it; empty where there is no
     * such partner, and where the law of the day on which the year was over is another or not known.
     */
    public static Optional<LocalDate> tenantByLawSince(Tenancy tenancy, LocalDate on, Parameters parameters) {
        return tenancy.householdOn(tenancy.fromSigningOn(on)).stream()
                .filter(member -> member.role() == Role.factualPartner && !member.partyToLease())
                .map(member -> livingHereSince(member, tenancy))
                .flatMap(since ->
                        parameters.find(MONTHS, since).map(months -> since.plusMonths(months.intValue())).stream())
                .filter(day -> !day.isAfter(on))
                .filter(day -> parameters
                        .findWord(TYPES, day)
                        .filter(types -> types.is("abc"))
                        .isPresent())
                .findFirst();
    }

    /** As a partner in this dwelling: from the day on which both hold. */
    private static LocalDate livingHereSince(Member partner, Tenancy tenancy) {
        LocalDate first = tenancy.residences().stream()
                .filter(stay -> stay.member().personId().equals(partner.personId()))
                .filter(stay -> stay.member().role() != Role.temporaryResident)
                .map(Residence::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return partner.facts().since().filter(first::isBefore).orElse(first);
    }
}
