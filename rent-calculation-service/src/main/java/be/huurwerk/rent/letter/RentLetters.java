package be.huurwerk.rent.letter;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.letter.RentLetter.Afterwards;
import be.huurwerk.rent.letter.RentLetter.CorrectedMonth;
import be.huurwerk.rent.letter.RentLetter.Later;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the letter of a decision tells, seen from the tenancy's decisions. */
final class RentLetters {

    private RentLetters() {}

    /** @param date of the letter */
    static RentLetter of(RentDecision decision, Schedule schedule, LocalDate date) {
        Schedule earlier = upTo(schedule, decision.rentDecisionId(), false);
        Schedule then = upTo(schedule, decision.rentDecisionId(), true);
        List<DecidedRent> later = later(decision, schedule);
        List<CorrectedMonth> corrected = corrected(decision, earlier, then, later, date);
        return new RentLetter(
                decision,
                date,
                before(decision, earlier, then, !corrected.isEmpty()),
                decision.until().flatMap(until -> afterwards(schedule, until.plusDays(1))),
                later.stream()
                        .map(one -> new Later(one.effectiveFrom(), one.rent(), one.reason()))
                        .toList(),
                corrected);
    }

    /**
     * What was decided at the same moment for a later day, holds from that day, and has no letter of its own: of an annual rent all of it, of
     * another what other rules make of it. What follows a grant is told with its end.
     */
    private static List<DecidedRent> later(RentDecision decision, Schedule schedule) {
        Optional<LocalDate> afterwards = decision.until().map(until -> until.plusDays(1));
        return schedule.beginsAfter(decision.effectiveFrom()).stream()
                .filter(day -> afterwards.filter(day::equals).isEmpty())
                .flatMap(day -> schedule.beginningOn(day).stream())
                .filter(other -> other.decidedAt().equals(decision.decidedAt()))
                .filter(other ->
                        decision.reason() == DecisionReason.annual || other.reason() == DecisionReason.rulesChanged)
                .toList();
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
     * With what is told in the same letter. For a correction to the month of the letter; for what else was decided late, from an earlier month on. The end of a grant corrects
     * nothing unless it replaces what was decided for the same day: the rent of before the grant was never due on it.
     */
    private static List<CorrectedMonth> corrected(
            RentDecision decision, Schedule earlier, Schedule then, List<DecidedRent> later, LocalDate date) {
        YearMonth first = YearMonth.from(decision.effectiveFrom());
        YearMonth last = YearMonth.from(date);
        boolean endsGrant = decision.reason() == DecisionReason.grantEnded
                && earlier.beginningOn(decision.effectiveFrom()).isEmpty();
        if (endsGrant || decision.reason() != DecisionReason.correction && !first.isBefore(last)) {
            return List.of();
        }
        Set<UUID> told = Stream.concat(
                        Stream.of(decision.rentDecisionId()), later.stream().map(DecidedRent::rentDecisionId))
                .collect(Collectors.toSet());
        Schedule now = new Schedule(
                Stream.concat(then.decisions().stream(), later.stream()).toList());
        List<CorrectedMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate day = month.equals(first) ? decision.effectiveFrom() : month.atDay(1);
            Optional<Euro> was = earlier.inForce(day).map(DecidedRent::rent);
            Optional<Euro> is = now.inForce(day)
                    .filter(in -> told.contains(in.rentDecisionId()))
                    .map(DecidedRent::rent);
            if (is.isPresent() && was.isPresent()) {
                months.add(new CorrectedMonth(month, was.get(), is.get()));
            }
        }
        return months.stream().allMatch(month -> month.difference().isZero()) ? List.of() : List.copyOf(months);
    }
}
