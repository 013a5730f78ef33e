package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.Ladder.Situation;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stage of a case and its one next step: a function of its arguments and nothing else.
 *
 * <p>A step counts for as long as it asked for the oldest unpaid debt: a step that was taken before that debt fell due asked for debts that
 * are paid, and one that was taken while it was disputed or frozen did not ask for it. It counts once, and in its turn only: one that is taken
 * again, because an older debt came to light, or that went out for an older debt before the first one of this debt, moves nothing on. So the
 * ladder begins anew for a younger debt, and no debt ever meets a step before all those that go before it. What was done because of a broken
 * plan is no step of the ladder, but the tenant has the time to the next one from then too; and they have the term of every letter, whatever it
 * asked.
 */
final class DunningPolicy {

    /** The channel of steps that are taken before the court. */
    private static final String COURT = "court";

    private static final Set<Guard> COURT_DAYS = EnumSet.of(Guard.courtDate, Guard.hearingNotRecorded);

    private DunningPolicy() {}

    /**
     * @param facts with at least one debt that is overdue on the day
     */
    static Assessment assess(Ladder ladder, CaseFacts facts, LocalDate on) {
        LocalDate oldestDue = facts.oldestDue().orElseThrow();
        List<Taken> asked = facts.asking(on);
        int taken = ladder.inOrder(asked.stream().map(Taken::code).toList());
        Situation situation = new Situation(
                facts.undisputed(),
                months(facts.undisputed(), facts.monthlyCharge()),
                ChronoUnit.MONTHS.between(YearMonth.from(oldestDue), YearMonth.from(on)) + 1);
        Optional<NextStep> next = next(ladder, facts, asked, taken, situation, oldestDue);
        return new Assessment(
                taken == 0 ? Assessment.OVERDUE : ladder.steps().get(taken - 1).code(),
                since(facts, oldestDue),
                oldestDue,
                facts.undisputed(),
                facts.disputed(),
                facts.monthlyCharge(),
                situation.monthsInArrears(),
                situation.monthsInARow(),
                next,
                heldBack(facts, next));
    }

    /** A step before the court is the procedure itself: no day of it holds it back, its judgment does. */
    private static List<CaseFacts.Hold> heldBack(CaseFacts facts, Optional<NextStep> next) {
        boolean court =
                next.filter(step -> step.step().channels().contains(COURT)).isPresent();
        return facts.holds().stream()
                .filter(hold -> !court || !COURT_DAYS.contains(hold.guard()))
                .toList();
    }

    /** When it began: the first day of a case is kept, unless a debt came to light that is older. */
    static LocalDate since(CaseFacts facts, LocalDate oldestDue) {
        LocalDate first = oldestDue.plusDays(1);
        return facts.since().filter(first::isAfter).orElse(first);
    }

    private static Optional<NextStep> next(
            Ladder ladder, CaseFacts facts, List<Taken> asked, int taken, Situation situation, LocalDate oldestDue) {
        Optional<NextStep> broken = facts.brokenPlanOn().flatMap(day -> brokenPlan(ladder, facts, day));
        if (broken.isPresent()) {
            return broken;
        }
        Optional<Taken> last = facts.steps().stream()
                .filter(step -> asked.contains(step)
                        || step.code().equals(Ladders.BROKEN_PLAN) && step.on().isAfter(oldestDue))
                .max(Comparator.comparing(Taken::countsFrom));
        LocalDate before = last.map(Taken::countsFrom).orElse(oldestDue);
        return ladder.after(taken).map(step -> {
            LocalDate from = step.from(before, last.isEmpty(), facts.oldestSince());
            return new NextStep(
                    step, facts.answered().filter(from::isBefore).orElse(from), step.holds(situation), last);
        });
    }

    /** What is done because of a broken plan is done once, before the ladder goes on. */
    private static Optional<NextStep> brokenPlan(Ladder ladder, CaseFacts facts, LocalDate brokenOn) {
        boolean done = facts.steps().stream()
                .anyMatch(step ->
                        step.code().equals(Ladders.BROKEN_PLAN) && !step.on().isBefore(brokenOn));
        return ladder.brokenPlan()
                .filter(step -> !done)
                .map(step -> new NextStep(step, step.from(brokenOn.minusDays(1), true), true, Optional.empty()));
    }

    private static BigDecimal months(Euro amount, Euro monthlyCharge) {
        if (!monthlyCharge.isPositive()) {
            return BigDecimal.ZERO;
        }
        return plain(amount.amount().divide(monthlyCharge.amount(), 1, RoundingMode.DOWN));
    }

    /** Whole numbers without decimals. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
