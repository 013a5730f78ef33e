package be.huurwerk.tenancy.occupancy;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import java.util.List;

/**
 * What counts of a household for its dwelling, by whatever law.
 *
 * @param persons everybody who lives there, minors, children with a visiting right and temporary residents included
 * @param couple whether two of them are tenants and a couple
 */
public record HouseholdSize(int persons, boolean couple) {

    public static HouseholdSize of(List<Member> household) {
        boolean hasReferenceTenant = household.stream().anyMatch(member -> member.role() == Role.tenant);
        boolean hasTenantPartner = household.stream()
                .anyMatch(member -> member.partyToLease() && member.role().isPartner());
        return new HouseholdSize(household.size(), hasReferenceTenant && hasTenantPartner);
    }
}
