package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.income.DeclaredIncome;
import java.util.List;
import java.util.Optional;

/**
 * An outdated rent as it stands now.
 *
 * @param days on which it holds, in order
 * @param corrected the rent that a correction from its first day would give; empty while it can't be decided
 */
record FoundRent(
        OutdatedRent rent,
        DecidedRent decision,
        List<Schedule.Days> days,
        List<Replaced> incomes,
        Optional<Euro> corrected) {

    /**
     * An income on which it rests.
     *
     * @param now what counts in its place; empty where only some of its months were declared otherwise
     */
    record Replaced(DeclaredIncome income, Optional<DeclaredIncome> now) {}

    Optional<Euro> difference() {
        return corrected.map(now -> now.minus(decision.rent()));
    }
}
