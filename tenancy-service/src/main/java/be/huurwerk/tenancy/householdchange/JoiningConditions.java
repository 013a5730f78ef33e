package be.huurwerk.tenancy.householdchange;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Role;

/** Whom the conditions of a candidate bind who comes to live here. */
final class JoiningConditions {

    private static final String WHO = "tenancy/joining-conditions";

    private JoiningConditions() {}

    /**
     * Whether the person must meet them: to 2019 every adult who joins for good, so that a factual partner met them when the year began, and
     * who marries or cohabits legally; since 2020 who becomes a tenant by it.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known
     */
    static boolean apply(Household household, Parameters parameters) {
        if (household.change().kind() == HouseholdChangeKind.partnerBecomesTenant) {
            return becomesTenant(MemberEffects.partnerRole(household)) || !bindsEveryAdult(household, parameters);
        }
        if (household.change().kind() != HouseholdChangeKind.joined || !household.isPersonOfAge()) {
            return false;
        }
        return bindsEveryAdult(household, parameters)
                || becomesTenant(household.change().role().orElseThrow());
    }

    private static boolean bindsEveryAdult(Household household, Parameters parameters) {
        return parameters.word(WHO, household.change().on()).is("everyAdult");
    }

    /** Whether who joins in this role is a tenant at once; a factual partner is one after a year at the earliest. */
    static boolean becomesTenant(Role role) {
        return role.isPartyToLease() && role != Role.factualPartner;
    }
}
