package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.HouseholdMember;
import be.huurwerk.tenancy.tenancy.MemberChange;
import be.huurwerk.tenancy.tenancy.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A household has changed, or will have on a day that is fixed.
 *
 * @param kind of the change; an end before its term of a temporary stay is a kind of its own
 * @param decidedOn of what nobody decides: when it was complete
 * @param household everybody of it on the day {@code on}, this change included
 * @param endDate the last day of a lease that a death ends
 * @param until the last day of a temporary stay
 */
record HouseholdChanged(
        UUID tenancyId,
        UUID householdChangeId,
        String kind,
        LocalDate on,
        LocalDate completedOn,
        LocalDate decidedOn,
        Optional<LocalDate> rentEffectiveFrom,
        List<ChangedMember> members,
        List<HouseholdMember> household,
        Optional<LocalDate> endDate,
        Optional<LocalDate> until,
        Optional<BigDecimal> depositShare) {

    static final String TYPE = "tenancies.notify.householdChanged";
    private static final String STAY_ENDED = "temporaryStayEnded";

    /** Whom it concerns; the facts, all of them, of who joined or is another from then on. */
    record ChangedMember(
            UUID personId,
            MemberChange.Effect effect,
            Optional<Role> role,
            Optional<Boolean> partyToLease,
            Optional<LocalDate> birthDate,
            Optional<LocalDate> since,
            Optional<Boolean> severelyDisabled,
            Optional<Boolean> familyAllowance,
            Optional<Boolean> orphanAllowance,
            Optional<Boolean> domiciled,
            Optional<Boolean> sharedCustody,
            Optional<Boolean> otherParentRentsSocially,
            Optional<Boolean> unmarried,
            Optional<Boolean> residentSinceMajority,
            Optional<Integer> degree) {

        static ChangedMember of(MemberChange change) {
            Optional<HouseholdMember> facts = Optional.of(HouseholdMember.of(change.member()))
                    .filter(member -> change.effect() != MemberChange.Effect.left);
            return new ChangedMember(
                    change.member().personId(),
                    change.effect(),
                    facts.map(HouseholdMember::role),
                    facts.map(HouseholdMember::partyToLease),
                    facts.map(HouseholdMember::birthDate),
                    facts.flatMap(HouseholdMember::since),
                    facts.map(HouseholdMember::severelyDisabled),
                    facts.flatMap(HouseholdMember::familyAllowance),
                    facts.flatMap(HouseholdMember::orphanAllowance),
                    facts.flatMap(HouseholdMember::domiciled),
                    facts.flatMap(HouseholdMember::sharedCustody),
                    facts.flatMap(HouseholdMember::otherParentRentsSocially),
                    facts.flatMap(HouseholdMember::unmarried),
                    facts.flatMap(HouseholdMember::residentSinceMajority),
                    facts.flatMap(HouseholdMember::degree));
        }
    }

    static HouseholdChanged of(
            Household before, List<MemberChange> effects, List<HouseholdMember> after, Optional<LocalDate> endDate) {
        HouseholdChange change = before.change();
        LocalDate completedOn = change.completedOn().orElseThrow();
        return new HouseholdChanged(
                change.tenancyId(),
                change.householdChangeId(),
                before.isTemporaryResident() && change.kind() == HouseholdChangeKind.left
                        ? STAY_ENDED
                        : change.kind().name(),
                change.on(),
                completedOn,
                change.decision().map(HouseholdChange.Decision::decidedOn).orElse(completedOn),
                change.rentEffectiveFrom(),
                effects.stream().map(ChangedMember::of).toList(),
                after,
                endDate,
                change.until(),
                change.separation().flatMap(HouseholdChange.Separation::depositShare));
    }
}
