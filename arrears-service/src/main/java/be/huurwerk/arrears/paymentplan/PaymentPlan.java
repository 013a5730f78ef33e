package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An agreement to pay debts by instalments (afbetalingsplan).
 *
 * @param toleranceDays how many days late an instalment may come
 * @param currentRent whether it is broken as well when what falls due meanwhile is not paid
 * @param deposit whether it is broken as well when an instalment of the deposit is late that was due since
 * @param debts what it pays, in this order
 * @param history what became of it, the last state last
 */
record PaymentPlan(
        UUID paymentPlanId,
        UUID rentAccountId,
        Kind kind,
        Euro amount,
        LocalDate agreedOn,
        Frequency frequency,
        int toleranceDays,
        boolean currentRent,
        boolean deposit,
        List<Instalment> schedule,
        List<PlannedDebt> debts,
        Optional<UUID> replaces,
        Optional<String> note,
        List<StateOn> history,
        long version) {

    PaymentPlan {
        schedule = List.copyOf(schedule);
        debts = List.copyOf(debts);
        history = List.copyOf(history);
    }

    /** Who made it binding; the names are those of the JSON. */
    enum Kind {
        informal,
        /** In a judgment or a record of conciliation. */
        court
    }

    /** The names are those of the JSON. */
    enum State {
        live,
        /** More was open than it allowed, after the days of tolerance. */
        broken,
        completed,
        cancelled,
        /** Another plan took its place. */
        replaced
    }

    /**
     * How much it asks of a debt.
     *
     * @param paidBefore what was paid of the debt before the plan was agreed
     */
    record PlannedDebt(UUID itemId, Euro amount, Euro paidBefore) {}

    /**
     * What it became on a day.
     *
     * @param expected what might still be open of it then
     * @param actual what was open of it
     */
    record StateOn(State state, LocalDate on, Euro expected, Euro actual, Optional<String> ground, String by) {}

    State state() {
        return last().state();
    }

    /** What it became last. */
    StateOn last() {
        return history.get(history.size() - 1);
    }

    /** Its state on the evening of a day; empty before it was agreed. */
    Optional<StateOn> on(LocalDate day) {
        return history.stream().filter(state -> !state.on().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The lines that began its debts. */
    Set<UUID> debtIds() {
        return debts.stream().map(PlannedDebt::itemId).collect(Collectors.toSet());
    }

    /** The first day since which it is live no more; empty while it is. */
    Optional<LocalDate> endedOn() {
        return Optional.of(last()).filter(last -> last.state() != State.live).map(StateOn::on);
    }

    LocalDate lastDueOn() {
        return schedule.get(schedule.size() - 1).dueOn();
    }

    /** What it asks in its last month: of a monthly plan its last instalment, on whatever day of a short month that falls. */
    Euro inAMonth() {
        Instalment last = schedule.get(schedule.size() - 1);
        if (frequency == Frequency.monthly) {
            return last.amount();
        }
        LocalDate since = last.dueOn().minusMonths(1);
        return schedule.stream()
                .filter(instalment -> instalment.dueOn().isAfter(since))
                .map(Instalment::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** The last day of which an instalment must be paid by the evening of a day. */
    LocalDate tolerated(LocalDate day) {
        return day.minusDays(toleranceDays + 1L);
    }
}
