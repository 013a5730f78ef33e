package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * How many occupants (bewoners) a household counts: everybody who lives there, minors, children with a visiting right and temporary
 * residents included; since 2024 a couple of tenants counts as one.
 */
record Occupants(int count, Status parameterStatus) {

    private static final String COUPLE = "tenancy/occupancy-couple";

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known */
    static Occupants of(List<Member> household, LocalDate on, Parameters parameters) {
        DatedValue couple = parameters.number(COUPLE, on);
        boolean hasReferenceTenant = household.stream().anyMatch(member -> member.role() == Role.tenant);
        boolean hasTenantPartner = household.stream()
                .anyMatch(member -> member.partyToLease() && member.role().isPartner());
        int count =
                hasReferenceTenant && hasTenantPartner ? household.size() - 2 + couple.intValue() : household.size();
        return new Occupants(count, couple.status());
    }
}
