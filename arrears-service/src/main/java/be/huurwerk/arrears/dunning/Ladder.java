package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A landlord's steps against arrears, in their order, as its policy says.
 *
 * @param name the policy that holds them
 * @param validFrom since when it holds
 * @param source where it comes from
 * @param brokenPlan what is done first when a payment plan is broken
 */
record Ladder(String name, LocalDate validFrom, String source, List<Step> steps, Optional<Step> brokenPlan) {

    Ladder {
        steps = List.copyOf(steps);
    }

    /** A step by its code. */
    Optional<Step> step(String code) {
        return Stream.concat(steps.stream(), brokenPlan.stream())
                .filter(step -> step.code().equals(code))
                .findFirst();
    }

    /** How many steps were taken, each after the one that goes before it: one that was taken again, or before its turn, is none of them. */
    int inOrder(List<String> codes) {
        int taken = 0;
        for (String code : codes) {
            if (after(taken).filter(step -> step.code().equals(code)).isPresent()) {
                taken++;
            }
        }
        return taken;
    }

    /** How many-th a step is; 0 of what is none of the ladder. */
    int ordinal(String code) {
        return 1 + steps.stream().map(Step::code).toList().indexOf(code);
    }

    /** The step that follows when so many were taken in order; empty once the ladder has ended. */
    Optional<Step> after(int taken) {
        return taken < steps.size() ? Optional.of(steps.get(taken)) : Optional.empty();
    }

    /**
     * A step.
     *
     * @param dayOfMonth the day of the month on which it is taken; of a shorter month its last day
     * @param afterDays days after the due day of the oldest unpaid debt, or after the step before
     * @param gap the fewest days after the step before
     * @param when one of them must hold as well; none: nothing more is asked
     * @param channels how it is sent or done, one of them
     * @param tasks what is done beside it
     * @param by the roles that take it
     * @param authorisedBy the roles that allow it first; none: nobody has to
     * @param cost what the landlord asks for it; empty: it is free
     * @param interest whether it asks the interest that the lease says
     */
    record Step(
            String code,
            Optional<Integer> dayOfMonth,
            int afterDays,
            int gap,
            List<Condition> when,
            List<String> channels,
            List<String> tasks,
            List<String> by,
            List<String> authorisedBy,
            Optional<Cost> cost,
            boolean interest) {

        Step {
            when = List.copyOf(when);
            channels = List.copyOf(channels);
            tasks = List.copyOf(tasks);
            by = List.copyOf(by);
            authorisedBy = List.copyOf(authorisedBy);
        }

        /** The first day on which it may follow what was before: the oldest unpaid debt fell due, or the step before was taken. */
        LocalDate from(LocalDate before, boolean first) {
            LocalDate earliest = before.plusDays(Math.max(first ? 1 : gap, afterDays));
            return dayOfMonth.map(day -> onDayOfMonth(earliest, day)).orElse(earliest);
        }

        /**
         * The same for a debt that became the oldest one when an older one was paid: a day of the month that went by before is not made up for, so that
         * nobody gets a letter on the day on which they pay.
         */
        LocalDate from(LocalDate before, boolean first, Optional<LocalDate> oldestSince) {
            LocalDate from = from(before, first);
            return dayOfMonth
                    .flatMap(day -> oldestSince.filter(from::isBefore).map(since -> onDayOfMonth(since, day)))
                    .orElse(from);
        }

        /** Whether it asks something beside the debts. */
        boolean asksMore() {
            return interest || cost.isPresent();
        }

        /** The channel that it goes by where nobody chose another. */
        String channel() {
            return channels.get(0);
        }

        boolean holds(Situation situation) {
            return when.isEmpty() || when.stream().anyMatch(condition -> condition.holds(situation));
        }

        private static LocalDate onDayOfMonth(LocalDate earliest, int day) {
            LocalDate same = earliest.withDayOfMonth(Math.min(day, earliest.lengthOfMonth()));
            if (!same.isBefore(earliest)) {
                return same;
            }
            LocalDate next = earliest.plusMonths(1).withDayOfMonth(1);
            return next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
        }
    }

    /** What a condition looks at. */
    record Situation(Euro amount, BigDecimal monthsInArrears, long monthsInARow) {}

    /** Something that must hold on the day itself. */
    record Condition(Measure measure, BigDecimal limit) {

        boolean holds(Situation situation) {
            return measure.holds(situation, limit);
        }
    }

    /** What a condition measures; the names are those of the policy. */
    enum Measure {
        /** At least so many calendar months in a row, counted from the month in which the oldest unpaid debt fell due. */
        months {
            @Override
            boolean holds(Situation situation, BigDecimal limit) {
                return BigDecimal.valueOf(situation.monthsInARow()).compareTo(limit) >= 0;
            }
        },
        /** At least so many monthly charges are owed. */
        rents {
            @Override
            boolean holds(Situation situation, BigDecimal limit) {
                return situation.monthsInArrears().compareTo(limit) >= 0;
            }
        },
        /** More than so many euro are owed. */
        amount {
            @Override
            boolean holds(Situation situation, BigDecimal limit) {
                return situation.amount().amount().compareTo(limit) > 0;
            }
        };

        abstract boolean holds(Situation situation, BigDecimal limit);
    }

    /**
     * What a landlord asks for a step.
     *
     * @param percent whether it is a part of what is owed, and not an amount in euro
     * @param postage whether the postage of the letter comes on top
     */
    record Cost(BigDecimal value, boolean percent, boolean postage) {

        Cost(BigDecimal value, boolean percent) {
            this(value, percent, false);
        }
    }
}
