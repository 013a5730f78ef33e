package be.huurwerk.rent.household;

import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What this service reads of an approved change of a household: the payload of {@code tenancies.notify.householdChanged}.
 *
 * @param on the day on which it happened
 * @param rentEffectiveFrom from when the rent follows; empty when it doesn't
 * @param members whom it concerns
 * @param endDate the last day of the tenancy, when the change moved it
 * @param until the last day of a temporary stay
 */
public record HouseholdChange(
        UUID tenancyId,
        UUID householdChangeId,
        LocalDate on,
        Optional<LocalDate> rentEffectiveFrom,
        List<Delta> members,
        Optional<LocalDate> endDate,
        Optional<LocalDate> until) {

    public HouseholdChange {
        Objects.requireNonNull(tenancyId, "tenancyId");
        Objects.requireNonNull(householdChangeId, "householdChangeId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(members, "members");
    }

    public List<UUID> personIds() {
        return members.stream().map(Delta::personId).distinct().toList();
    }

    /** What became of a member. */
    public enum Effect {
        joined,
        left,
        changed
    }

    /** A member and, unless they left, all their facts from now on. */
    public record Delta(
            UUID personId,
            Effect effect,
            Optional<Role> role,
            Optional<LocalDate> birthDate,
            Optional<Boolean> severelyDisabled,
            Optional<Boolean> familyAllowance,
            Optional<Boolean> orphanAllowance,
            Optional<Boolean> domiciled,
            Optional<Boolean> sharedCustody,
            Optional<Boolean> otherParentRentsSocially,
            Optional<Boolean> unmarried,
            Optional<Boolean> residentSinceMajority,
            Optional<Integer> degree) {

        public Delta {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(effect, "effect");
            if (effect != Effect.left && (role.isEmpty() || birthDate.isEmpty())) {
                throw new IllegalArgumentException("a member who " + effect + " has a role and a birth date");
            }
        }

        /** The member as they are now; empty when they left. */
        Optional<SignedTenancy.SignedMember> member() {
            return effect == Effect.left
                    ? Optional.empty()
                    : Optional.of(new SignedTenancy.SignedMember(
                            personId,
                            role.orElseThrow(),
                            birthDate.orElseThrow(),
                            severelyDisabled,
                            familyAllowance,
                            orphanAllowance,
                            domiciled,
                            sharedCustody,
                            otherParentRentsSocially,
                            unmarried,
                            residentSinceMajority,
                            degree));
        }
    }
}
