package be.huurwerk.rent.letter;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.letter.RentLetter.Afterwards;
import be.huurwerk.rent.letter.RentLetter.CorrectedMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the letter of a decision tells, seen from the tenancy's decisions. */
final class RentLetters {

    private RentLetters() {}

    /** @param date of the letter */
    static RentLetter of(RentDecision decision, Schedule schedule, LocalDate date) {
        Schedule earlier = upTo(schedule, decision.rentDecisionId(), false);
        Schedule then = upTo(schedule, decision.rentDecisionId(), true);
        List<CorrectedMonth> corrected = corrected(decision, earlier, then, date);
        return new RentLetter(
                decision,
                date,
                before(decision, earlier, then, !corrected.isEmpty()),
                decision.until().flatMap(until -> afterwards(schedule, until.plusDays(1))),
                corrected);
    }

    /** The decisions that were made before this one, and this one with them if so asked. */
    private static Schedule upTo(Schedule schedule, UUID rentDecisionId, boolean inclusive) {
        List<DecidedRent> some = new ArrayList<>();
        for (DecidedRent decision : schedule.decisions()) {
            boolean reached = decision.rentDecisionId().equals(rentDecisionId);
            if (!reached || inclusive) {
                some.add(decision);
            }
            if (reached) {
                break;
            }
        }
        return new Schedule(some);
    }

    /** What is corrected, the same as beside its months; of another decision what was due the day before, or else what it replaces. */
    private static Optional<Euro> before(
            RentDecision decision, Schedule earlier, Schedule then, boolean showsCorrectedMonths) {
        LocalDate from = decision.effectiveFrom();
        Optional<DecidedRent> replaced = earlier.inForce(from);
        Optional<DecidedRent> dayBefore = then.inForce(from.minusDays(1));
        boolean corrects = decision.reason() == DecisionReason.correction || showsCorrectedMonths;
        return (corrects ? replaced : dayBefore.or(() -> replaced)).map(DecidedRent::rent);
    }

    private static Optional<Afterwards> afterwards(Schedule schedule, LocalDate from) {
        return schedule.beginningOn(from).map(next -> new Afterwards(from, next.rent()));
    }

    /**
     * For a correction to the month of the letter; for what else was decided late, from an earlier month on. The end of a grant corrects
     * nothing unless it replaces what was decided for the same day: the rent of before the grant was never due on it.
     */
    private static List<CorrectedMonth> corrected(
            RentDecision decision, Schedule earlier, Schedule then, LocalDate date) {
        YearMonth first = YearMonth.from(decision.effectiveFrom());
        YearMonth last = YearMonth.from(date);
        boolean endsGrant = decision.reason() == DecisionReason.grantEnded
                && earlier.beginningOn(decision.effectiveFrom()).isEmpty();
        if (endsGrant || decision.reason() != DecisionReason.correction && !first.isBefore(last)) {
            return List.of();
        }
        List<CorrectedMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate day = month.equals(first) ? decision.effectiveFrom() : month.atDay(1);
            Optional<Euro> was = earlier.inForce(day).map(DecidedRent::rent);
            boolean its = then.inForce(day)
                    .filter(in -> in.rentDecisionId().equals(decision.rentDecisionId()))
                    .isPresent();
            if (its && was.isPresent()) {
                months.add(new CorrectedMonth(
                        month, was.get(), decision.assessment().rent()));
            }
        }
        return months.stream().allMatch(month -> month.difference().isZero()) ? List.of() : List.copyOf(months);
    }
}
