package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A household as a change finds it: of the day of the change, and with the person whom it concerns.
 *
 * @param birthDate of that person
 * @param ageOfMajority on that day
 * @param lastTenantDied when the last tenant died, by whose death the lease ends by law
 * @param personDied whether the person had died by that day; looked at while a change that only the living make is open
 * @param homeElsewhere whether who joins lives for good in another dwelling here from that day on; looked at while the change is open
 * @param departures the other changes that hold by which somebody is gone; looked at while a change that takes somebody is open
 * @param takenOverOn when the tenancy was taken over, with who lived there then; looked at while the change is open
 */
record Household(
        Tenancy tenancy,
        Dwelling dwelling,
        HouseholdChange change,
        LocalDate birthDate,
        int ageOfMajority,
        Optional<LocalDate> lastTenantDied,
        boolean personDied,
        boolean homeElsewhere,
        List<HouseholdChange> departures,
        Optional<LocalDate> takenOverOn) {

    Household with(HouseholdChange changed) {
        return new Household(
                tenancy,
                dwelling,
                changed,
                birthDate,
                ageOfMajority,
                lastTenantDied,
                personDied,
                homeElsewhere,
                departures,
                takenOverOn);
    }

    /** The last day of a lease that was over already when its last tenant died; empty otherwise. */
    Optional<LocalDate> endBeforeDeath() {
        return tenancy.fixedEnd()
                .filter(change.on()::isAfter)
                .filter(end -> change.kind() == HouseholdChangeKind.deceased)
                .filter(end -> person().filter(Member::partyToLease).isPresent())
                .filter(end -> otherTenants().isEmpty());
    }

    /** Whether by the change a child, or who depends on the others otherwise, is domiciled in the dwelling; unless said otherwise it is. */
    boolean domicilesAChild() {
        return switch (change.kind()) {
            case birth -> change.facts().domiciled().orElse(true);
            case joined ->
                !isPersonOfAge()
                        && change.role().filter(role -> !role.isPartyToLease()).isPresent()
                        && change.facts().domiciled().orElse(true);
            case factsChanged ->
                change.facts().domiciled().orElse(false)
                        && person().filter(member -> !member.partyToLease()).isPresent();
            default -> false;
        };
    }

    /** Whether the last tenant had died by the day of the change. */
    boolean isDissolved() {
        return lastTenantDied.filter(died -> !died.isAfter(change.on())).isPresent();
    }

    List<Member> members() {
        return tenancy.householdOn(tenancy.fromSigningOn(change.on()));
    }

    /** The person, if already of the household. */
    Optional<Member> person() {
        return members().stream().filter(this::isThePerson).findFirst();
    }

    boolean isPersonOfAge() {
        return !birthDate.plusYears(ageOfMajority).isAfter(change.on());
    }

    /** Whether the person depends on the others (ten laste) and has no income that counts: a minor on 1 January, or with child benefit. */
    boolean isDependant() {
        LocalDate newYear = change.on().withDayOfYear(1);
        return person().filter(member -> !member.isOfAge(ageOfMajority, newYear)
                        || member.facts().familyAllowance().orElse(false)
                        || member.facts().orphanAllowance().orElse(false))
                .isPresent();
    }

    boolean isTemporaryResident() {
        return person().filter(member -> member.role() == Role.temporaryResident)
                        .isPresent()
                && change.kind().takesSomebody();
    }

    /** The others of the household. */
    List<Member> others() {
        return members().stream().filter(member -> !isThePerson(member)).toList();
    }

    /** The others who are tenants in law, and of age. */
    List<Member> otherTenants() {
        return others().stream()
                .filter(Member::partyToLease)
                .filter(member -> member.isOfAge(ageOfMajority, change.on()))
                .toList();
    }

    /** The last tenant, where the change leaves the lease without one. */
    Optional<LastTenant> lastTenant() {
        return change.kind().takesSomebody() ? LastTenant.of(this) : Optional.empty();
    }

    /** Whether the lease ends by a death: with this change no tenant survives who could keep the dwelling. */
    boolean endsByDeath() {
        return lastTenant().filter(LastTenant::died).isPresent();
    }

    /** The others who live there on a day of the time that the change concerns. */
    List<Residence> residencesMeanwhile() {
        return tenancy.residences().stream()
                .filter(residence -> !isThePerson(residence.member()))
                .filter(residence -> !residence.endsBefore(change.on()))
                .filter(residence -> change.until()
                        .filter(last -> residence.from().isAfter(last))
                        .isEmpty())
                .toList();
    }

    private boolean isThePerson(Member member) {
        return member.personId().equals(change.personId());
    }
}
