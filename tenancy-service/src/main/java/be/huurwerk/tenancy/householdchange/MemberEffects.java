package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.MemberChange;
import be.huurwerk.tenancy.tenancy.MemberChange.Effect;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change does to the members of a household. */
final class MemberEffects {

    private MemberEffects() {}

    /** @param household in which the change can take place */
    static List<MemberChange> of(Household household) {
        return switch (household.change().kind()) {
            case joined ->
                List.of(effect(
                        household.change(),
                        Effect.joined,
                        newcomer(household, household.change().role().orElseThrow())));
            case temporaryStay ->
                List.of(effect(household.change(), Effect.joined, newcomer(household, Role.temporaryResident)));
            case birth ->
                List.of(effect(
                        household.change(),
                        Effect.joined,
                        newcomer(household, household.change().role().orElse(Role.child))));
            case partnerBecomesTenant -> List.of(effect(household.change(), Effect.changed, tenant(household)));
            case factsChanged -> List.of(effect(household.change(), Effect.changed, changed(household)));
            default ->
                Stream.concat(
                                household.person().map(gone -> effect(household.change(), Effect.left, gone)).stream(),
                                successor(household)
                                        .map(next -> effect(household.change(), Effect.changed, next))
                                        .stream())
                        .toList();
        };
    }

    /** The role in which somebody becomes a tenant. */
    static Role partnerRole(Household household) {
        return household
                .change()
                .role()
                .or(() -> household.person().map(Member::role))
                .orElseThrow();
    }

    private static MemberChange effect(HouseholdChange change, Effect effect, Member member) {
        return new MemberChange(change.householdChangeId(), change.on(), change.until(), effect, member);
    }

    private static Member newcomer(Household household, Role role) {
        MemberFacts facts = sinceThen(household.change().facts().ofNewcomer(), role, household.change());
        return new Member(
                household.change().personId(),
                role,
                household.birthDate(),
                facts,
                JoiningConditions.becomesTenant(role));
    }

    private static Member tenant(Household household) {
        Member before = household.person().orElseThrow();
        Role role = partnerRole(household);
        return new Member(
                before.personId(),
                role,
                before.birthDate(),
                sinceThen(facts(household.change(), before), role, household.change()),
                true);
    }

    private static Member changed(Household household) {
        Member before = household.person().orElseThrow();
        Role role = household.change().role().orElse(before.role());
        return new Member(
                before.personId(),
                role,
                before.birthDate(),
                sinceThen(facts(household.change(), before), role, household.change()),
                before.partyToLease());
    }

    private static MemberFacts facts(HouseholdChange change, Member before) {
        return change.facts().over(before.facts());
    }

    /** Only a factual partner has a day since when; it is the day of the change where none is stated. */
    private static MemberFacts sinceThen(MemberFacts facts, Role role, HouseholdChange change) {
        return role == Role.factualPartner ? facts.since(facts.since().orElse(change.on())) : facts.withoutSince();
    }

    /** Who takes the place of the tenant named first, when that one is gone: the partner, else the next tenant. */
    private static Optional<Member> successor(Household household) {
        List<Member> tenants = household.otherTenants();
        boolean named = tenants.stream().anyMatch(member -> member.role() == Role.tenant);
        return named
                ? Optional.empty()
                : tenants.stream()
                        .min(Comparator.comparing(member -> !member.role().isPartner()))
                        .map(Member::asReferenceTenant);
    }
}
