package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.liability.Households;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is read of a change of a household.
 *
 * @param endDate the last day of a lease that a death ends
 */
record HouseholdChanged(
        UUID tenancyId,
        UUID householdChangeId,
        String kind,
        LocalDate on,
        List<ChangedMember> members,
        Optional<LocalDate> endDate) {

    HouseholdChanged {
        Facts.present(tenancyId, "tenancyId");
        Facts.present(householdChangeId, "householdChangeId");
        Facts.present(kind, "kind");
        Facts.present(on, "on");
        Facts.present(members, "members");
    }

    record ChangedMember(UUID personId, String effect, Optional<String> role, Optional<Boolean> partyToLease) {

        ChangedMember {
            Facts.present(personId, "personId");
            Facts.present(effect, "effect");
        }

        private Households.Member member() {
            return new Households.Member(
                    personId, effect, new HouseholdMember(personId, role, partyToLease).isTenant());
        }
    }

    boolean endsByDeath() {
        return kind.equals("deceased") && endDate.isPresent();
    }

    List<Households.Member> tenants() {
        return members.stream().map(ChangedMember::member).toList();
    }
}
