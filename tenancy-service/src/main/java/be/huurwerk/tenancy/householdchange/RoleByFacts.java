package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;

/**
 * Which role a change of facts gives somebody. None by which a tenant is made, as that takes conditions and a decision, and none by which
 * one is lost; tenants who marry or divorce are tenants still.
 */
final class RoleByFacts {

    private RoleByFacts() {}

    /**
     * @param before of the household of the day
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code roleNeedsDecision} that names the change by which it is decided,
     *     {@code tenantKeepsRole} when it would make a tenant none, or another the tenant named first
     */
    static void check(Member before, Role role) {
        if (role == before.role()) {
            return;
        }
        if (before.partyToLease()) {
            boolean marriageOrDivorce = before.role() != Role.tenant && role != Role.tenant && role.isPartyToLease();
            if (!marriageOrDivorce) {
                throw HouseholdChangeProblems.tenantKeepsRole(before.role());
            }
        } else if (before.role() == Role.temporaryResident) {
            throw HouseholdChangeProblems.roleNeedsDecision(role, HouseholdChangeKind.joined);
        } else if (JoiningConditions.becomesTenant(role)) {
            if (!role.isPartner()) {
                throw HouseholdChangeProblems.roleNeedsNewLease(role);
            }
            throw HouseholdChangeProblems.roleNeedsDecision(role, HouseholdChangeKind.partnerBecomesTenant);
        }
    }
}
