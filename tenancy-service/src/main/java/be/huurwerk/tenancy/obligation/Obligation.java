package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A duty of one tenant, with its deadline, its evidence and its state.
 *
 * @param level of the language duty: the level of Dutch that must be reached
 * @param arisenOn since when the duty binds this person, and by the law of which day
 * @param dueOn by which day the next thing is due; of a duty that is met for good the deadline that was kept
 * @param state as recorded, be the person still a tenant or not
 * @param endedOn since when it is over: the person is no tenant of this tenancy any more, or too old for it
 * @param parameterStatus how sure the figures behind the deadline are
 */
record Obligation(
        UUID obligationId,
        UUID tenancyId,
        UUID personId,
        ObligationKind kind,
        Optional<String> level,
        LocalDate arisenOn,
        LocalDate dueOn,
        ObligationState state,
        Optional<LocalDate> endedOn,
        Optional<HeldProperty> property,
        List<Recorded> history,
        Status parameterStatus,
        long version) {

    /** Where it stands on the day: who left, or is too old for it, has no duty any more. */
    ObligationState stateOn(LocalDate day) {
        return endedOn.filter(end -> !end.isAfter(day)).isPresent() ? ObligationState.ended : state;
    }

    /** Nothing more is due. Work is checked again and again, of those too who are exempt. */
    boolean isSettled() {
        boolean done = state == ObligationState.met || state == ObligationState.exempt;
        return state == ObligationState.sanctioned || done && kind != ObligationKind.work;
    }

    boolean isOverdue(LocalDate day) {
        return !isSettled() && stateOn(day) != ObligationState.ended && dueOn.isBefore(day);
    }

    /**
     * Whether the landlord may give notice for it: for a property that had to be gone. What was acquired at a price had to be gone at once;
     * for what was acquired for free, or was allowed before, there is no ground while its term lasts.
     */
    boolean isGroundForNotice(LocalDate day) {
        boolean atOnce = property.filter(held -> dueOn.equals(held.acquiredOn()) && !dueOn.isAfter(day))
                .isPresent();
        boolean kept = state == ObligationState.met || state == ObligationState.exempt;
        return kind == ObligationKind.property
                && !kept
                && stateOn(day) != ObligationState.ended
                && (atOnce || dueOn.isBefore(day));
    }

    boolean has(ObligationStep step) {
        return history.stream().anyMatch(recorded -> recorded.step() == step);
    }

    Obligation after(Recorded recorded, ObligationState next, LocalDate due) {
        return copy(
                due, next, Stream.concat(history.stream(), Stream.of(recorded)).toList(), parameterStatus);
    }

    Obligation weakenedBy(Status status) {
        return copy(dueOn, state, history, Status.weakest(parameterStatus, status));
    }

    Obligation with(List<Recorded> steps) {
        return copy(dueOn, state, steps, parameterStatus);
    }

    private Obligation copy(LocalDate due, ObligationState next, List<Recorded> steps, Status status) {
        return new Obligation(
                obligationId,
                tenancyId,
                personId,
                kind,
                level,
                arisenOn,
                due,
                next,
                endedOn,
                property,
                steps,
                status,
                version);
    }

    /** A new one of which is known from which day on it is over; that counts as a change of it. */
    Obligation endingOn(Optional<LocalDate> end) {
        return new Obligation(
                obligationId,
                tenancyId,
                personId,
                kind,
                level,
                arisenOn,
                dueOn,
                state,
                end,
                property,
                history,
                parameterStatus,
                end.isPresent() ? version + 1 : version);
    }

    /** The same duty, with its clock and its history, in the tenancy that the household moves to. */
    Obligation carriedTo(UUID nextTenancyId, UUID nextObligationId) {
        return new Obligation(
                nextObligationId,
                nextTenancyId,
                personId,
                kind,
                level,
                arisenOn,
                dueOn,
                state,
                Optional.empty(),
                property,
                history,
                parameterStatus,
                0);
    }
}
