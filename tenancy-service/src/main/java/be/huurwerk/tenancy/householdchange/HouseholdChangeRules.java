package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a change can take place in a household as it stands; asked when it is reported, and again when it is to hold. */
final class HouseholdChangeRules {

    private HouseholdChangeRules() {}

    /** @throws ProblemException 409 that says why not */
    static void check(Household household) {
        refuseIf(isOutside(household), HouseholdChangeProblems::outsideTenancy);
        refuseIf(
                household.personDied() && household.change().kind().needsLiving(),
                HouseholdChangeProblems::personDeceased);
        Optional<Member> person = household.person();
        switch (household.change().kind()) {
            case joined, temporaryStay, birth -> checkNewcomer(household);
            case partnerBecomesTenant -> {
                refuseIf(person.isEmpty(), HouseholdChangeProblems::notInHousehold);
                refuseIf(person.get().partyToLease(), HouseholdChangeProblems::alreadyTenant);
                refuseIf(household.lastTenantDied().isPresent(), HouseholdChangeProblems::noTenantLeft);
                checkPartner(household, MemberEffects.partnerRole(household));
            }
            case factsChanged -> {
                refuseIf(person.isEmpty(), HouseholdChangeProblems::notInHousehold);
                household.change().role().ifPresent(role -> {
                    RoleByFacts.check(person.get(), role);
                    checkPartner(household, role);
                });
            }
            case separation -> {
                refuseIf(person.isEmpty(), HouseholdChangeProblems::notInHousehold);
                refuseIf(!person.get().partyToLease(), HouseholdChangeProblems::noTenant);
                household.lastTenant().ifPresent(last -> refuse(household, last));
            }
            default -> {
                refuseIf(person.isEmpty(), HouseholdChangeProblems::notInHousehold);
                household.lastTenant().filter(last -> !last.died()).ifPresent(last -> refuse(household, last));
            }
        }
    }

    private static void checkNewcomer(Household household) {
        HouseholdChange change = household.change();
        boolean there = household.tenancy().residences().stream()
                .filter(residence -> residence.member().personId().equals(change.personId()))
                .filter(residence -> !residence.endsBefore(change.on()))
                .anyMatch(residence -> residence.member().role() != Role.temporaryResident
                        || change.kind() != HouseholdChangeKind.joined);
        refuseIf(there, HouseholdChangeProblems::alreadyInHousehold);
        boolean tenant = change.role().filter(JoiningConditions::becomesTenant).isPresent();
        refuseIf(tenant && household.lastTenantDied().isPresent(), HouseholdChangeProblems::noTenantLeft);
        change.role().ifPresent(role -> checkPartner(household, role));
    }

    private static void checkPartner(Household household, Role role) {
        refuseIf(role.isPartner() && household.isDissolved(), HouseholdChangeProblems::noTenantLeft);
        boolean another = household.residencesMeanwhile().stream()
                .anyMatch(residence -> residence.member().role().isPartner());
        refuseIf(role.isPartner() && another, HouseholdChangeProblems::partnerPresent);
    }

    private static boolean isOutside(Household household) {
        Tenancy tenancy = household.tenancy();
        HouseholdChange change = household.change();
        LocalDate first =
                household.takenOverOn().orElse(change.kind().isOfLife() ? tenancy.signedOn() : tenancy.startDate());
        LocalDate last = change.until().orElse(change.on());
        return change.on().isBefore(first)
                || tenancy.fixedEnd().filter(end -> end.isBefore(last)).isPresent() && !isDeathOfATenant(household);
    }

    /** Who was bound by a lease is of concern to it after its end too: the estate takes the place of the tenant. */
    private static boolean isDeathOfATenant(Household household) {
        return household.change().kind() == HouseholdChangeKind.deceased
                && household.person().filter(Member::partyToLease).isPresent();
    }

    /** A household without a tenant needs a notice, or a death by which the lease ends by law. */
    private static void refuse(Household household, LastTenant last) {
        throw HouseholdChangeProblems.lastTenant(last.by().stream()
                .filter(change -> change != household.change())
                .toList());
    }

    private static void refuseIf(boolean refused, Supplier<ProblemException> problem) {
        if (refused) {
            throw problem.get();
        }
    }
}
