package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Optional;

/** From when on the rent follows a change of the household. */
final class RentDate {

    private RentDate() {}

    /**
     * The first of the month after the change had happened and its documents were in; for a birth, for facts of dependency, and for a
     * dependant who leaves or dies the next 1 January; by judgment another day. Empty where the rent does not change, and where the lease is over by then.
     */
    static Optional<LocalDate> of(Household household, LocalDate completedOn) {
        return unlimited(household, completedOn)
                .map(day -> notBeforeTheStart(day, household.tenancy()))
                .filter(day -> household
                        .tenancy()
                        .fixedEnd()
                        .filter(end -> end.isBefore(day))
                        .isEmpty());
    }

    private static Optional<LocalDate> unlimited(Household household, LocalDate completedOn) {
        LocalDate nextMonth = completedOn.withDayOfMonth(1).plusMonths(1);
        return switch (household.change().kind()) {
            case joined -> Optional.of(nextMonth);
            case left, deceased ->
                household.isTemporaryResident() || household.endsByDeath()
                        ? Optional.empty()
                        : Optional.of(household.isDependant() ? nextYear(household) : nextMonth);
            case separation ->
                household
                        .change()
                        .separation()
                        .flatMap(HouseholdChange.Separation::rentFromByJudgment)
                        .or(() -> Optional.of(nextMonth));
            case birth, factsChanged -> Optional.of(nextYear(household));
            case partnerBecomesTenant -> Optional.of(nextMonth).filter(day -> isAnotherRole(household));
            case temporaryStay -> Optional.empty();
        };
    }

    private static LocalDate nextYear(Household household) {
        return household.change().on().withDayOfYear(1).plusYears(1);
    }

    private static boolean isAnotherRole(Household household) {
        Role next = MemberEffects.partnerRole(household);
        return household.person().map(Member::role).filter(role -> role == next).isEmpty();
    }

    private static LocalDate notBeforeTheStart(LocalDate day, Tenancy tenancy) {
        return day.isBefore(tenancy.startDate()) ? tenancy.startDate() : day;
    }
}
