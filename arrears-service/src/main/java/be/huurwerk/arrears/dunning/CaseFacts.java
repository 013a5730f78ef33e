package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of a case on the evening of a day.
 *
 * @param overdue debts that should have been paid before the day
 * @param monthlyCharge what is charged for a month as a whole
 * @param steps those taken until the day
 * @param since the day on which the arrears began, as it was found when the case was opened
 * @param holds what holds every step back on the day
 * @param brokenPlanOn the day on which a payment plan was broken that no other one replaced
 * @param oldestSince the last day on which an older debt was paid; empty where none was
 */
record CaseFacts(
        List<Debt> overdue,
        Euro monthlyCharge,
        List<Taken> steps,
        Optional<LocalDate> since,
        List<Hold> holds,
        Optional<LocalDate> brokenPlanOn,
        Optional<LocalDate> oldestSince) {

    /** Where no older debt was paid. */
    CaseFacts(
            List<Debt> overdue,
            Euro monthlyCharge,
            List<Taken> steps,
            Optional<LocalDate> since,
            List<Hold> holds,
            Optional<LocalDate> brokenPlanOn) {
        this(overdue, monthlyCharge, steps, since, holds, brokenPlanOn, Optional.empty());
    }

    CaseFacts {
        overdue = overdue.stream().sorted(Comparator.comparing(Debt::dueOn)).toList();
        steps = steps.stream().sorted(Comparator.comparing(Taken::on)).toList();
        holds = List.copyOf(holds);
    }

    /**
     * What is still to be paid of a debt; what is disputed, frozen by a debt settlement or held by a payment plan counts for no step.
     *
     * @param open what is open of it, without what is held
     * @param entryId the line that began it
     * @param accessory whether it is a cost or an interest
     * @param rests when it was disputed or frozen, held by a payment plan, or paid by what came back later: no step of these days asked for it
     * @param held what a payment plan holds of it, while what it leaves out is asked for
     */
    record Debt(
            LocalDate dueOn,
            Euro open,
            boolean disputed,
            boolean frozen,
            Optional<UUID> entryId,
            boolean accessory,
            List<Rest> rests,
            Euro held) {

        Debt {
            rests = List.copyOf(rests);
        }

        Debt(LocalDate dueOn, Euro open, boolean disputed) {
            this(dueOn, open, disputed, false, Optional.empty(), false, List.of());
        }

        Debt(
                LocalDate dueOn,
                Euro open,
                boolean disputed,
                boolean frozen,
                Optional<UUID> entryId,
                boolean accessory,
                List<Rest> rests) {
            this(dueOn, open, disputed, frozen, entryId, accessory, rests, Euro.ZERO);
        }

        /** The same, of which a payment plan holds a part, or all. */
        Debt holding(Euro part) {
            return new Debt(dueOn, open.minus(part), disputed, frozen, entryId, accessory, rests, held.plus(part));
        }

        /** The same, that rested on these days too. */
        Debt resting(List<Rest> more) {
            return new Debt(
                    dueOn,
                    open,
                    disputed,
                    frozen,
                    entryId,
                    accessory,
                    Stream.concat(rests.stream(), more.stream()).toList(),
                    held);
        }

        boolean counts() {
            return !disputed && !frozen && open.isPositive();
        }

        /**
         * Whether a step of a day asked for it.
         *
         * @param debts those that it asked for, as they were known when it was recorded; empty where that was not kept
         */
        boolean wasAsked(LocalDate day, Optional<Set<UUID>> debts) {
            return day.isAfter(dueOn)
                    && rests.stream().noneMatch(rest -> rest.holds(day))
                    && entryId.flatMap(id -> debts.map(asked -> asked.contains(id)))
                            .orElse(true);
        }
    }

    /** @param end the first day after it; empty while it goes on */
    record Rest(LocalDate from, Optional<LocalDate> end) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from)
                    && end.filter(first -> !day.isBefore(first)).isEmpty();
        }
    }

    /**
     * A step that was taken.
     *
     * @param countsFrom from when the time to the next one counts: the day on which it was taken, or on which it was recorded, when late
     * @param payBy the last day of the term of its letter, as far as it is known when that left
     * @param debts those that it asked for, as they were known when it was recorded; empty where that was not kept
     */
    record Taken(
            String code, LocalDate on, LocalDate countsFrom, Optional<LocalDate> payBy, Optional<Set<UUID>> debts) {

        Taken(String code, LocalDate on, LocalDate countsFrom, Optional<LocalDate> payBy) {
            this(code, on, countsFrom, payBy, Optional.empty());
        }

        Taken(String code, LocalDate on) {
            this(code, on, on, Optional.empty());
        }

        boolean asked(Debt debt) {
            return debt.wasAsked(on, debts);
        }

        /** The first day after its term; empty where no term is known to have begun. */
        Optional<LocalDate> answered() {
            return payBy.map(last -> last.plusDays(1));
        }
    }

    /** Why no step is taken, and until when; empty: until something else happens. */
    record Hold(Guard guard, Optional<String> reason, Optional<LocalDate> until) {}

    /** What holds a case back, the strongest first; the names are those of the JSON. */
    enum Guard {
        /** The last tenant died: nobody is reminded. */
        death,
        /** A collective debt settlement freezes all that is owed. */
        debtSettlement,
        /** The last judgment of a court case that runs dissolves the lease, or says that the notice is valid: the tenant has to leave. */
        judgment,
        /** The day of the hearing or of the conciliation has passed, and nobody recorded how it went. */
        hearingNotRecorded,
        /** The court set a day that is still to come, or has to decide on the petition. */
        courtDate,
        /** A payment plan is kept. */
        paymentPlan,
        /** Somebody said that the household is vulnerable, and that nothing is to be done until a day. */
        vulnerability,
        /** Somebody said that nothing is to be done until a day. */
        pause,
        /** All that is owed is disputed. */
        dispute,
        /** Nobody recorded that the letter of the last step left: nothing follows a letter that was not sent. */
        letterNotSent,
        /** The letter of the last step came back, and no other one left. */
        letterFailed,
        /** The tenant was spoken with, and gets some days to do what was said. */
        recentContact,
        /** What was paid in the last days is not known. */
        staleBankImport
    }

    /** All that is overdue, whatever holds it. */
    Euro owed() {
        return sum(debt -> true).plus(held(debt -> true));
    }

    /** What a payment plan holds, while what it leaves out is asked for. */
    Euro planned() {
        return held(debt -> !debt.frozen());
    }

    Euro frozen() {
        return sum(Debt::frozen).plus(held(Debt::frozen));
    }

    Euro undisputed() {
        return sum(Debt::counts);
    }

    /** What a step asks of which debts, by the lines that began them, the oldest first. */
    Map<UUID, Euro> asked() {
        return overdue.stream()
                .filter(debt -> debt.counts() && debt.entryId().isPresent())
                .collect(Collectors.toMap(
                        debt -> debt.entryId().orElseThrow(), Debt::open, Euro::plus, LinkedHashMap::new));
    }

    /** What a step asks for, without what was asked for steps before it. */
    List<Debt> principal() {
        return overdue.stream()
                .filter(debt -> debt.counts() && !debt.accessory())
                .toList();
    }

    Euro disputed() {
        return sum(debt -> debt.disputed() && !debt.frozen());
    }

    /** Due day of the oldest debt that counts; of the oldest other one where none does. */
    Optional<LocalDate> oldestDue() {
        return oldestDue(overdue);
    }

    static Optional<LocalDate> oldestDue(List<Debt> overdue) {
        return overdue.stream()
                .filter(Debt::counts)
                .map(Debt::dueOn)
                .min(LocalDate::compareTo)
                .or(() -> overdue.stream().map(Debt::dueOn).min(LocalDate::compareTo));
    }

    /** The steps of the ladder, until a day, that asked for every one of the oldest unpaid debts. */
    List<Taken> asking(LocalDate on) {
        return asking(overdue, steps, on);
    }

    /** As {@link #asking(LocalDate)}, in the order of the steps. */
    static List<Taken> asking(List<Debt> overdue, List<Taken> steps, LocalDate on) {
        List<Debt> oldest = oldestDue(overdue).stream()
                .flatMap(due -> overdue.stream()
                        .filter(debt -> debt.dueOn().equals(due))
                        .filter(debt -> debt.counts() || overdue.stream().noneMatch(Debt::counts)))
                .toList();
        return steps.stream()
                .filter(step -> !step.on().isAfter(on) && !step.code().equals(Ladders.BROKEN_PLAN))
                .filter(step -> !oldest.isEmpty() && oldest.stream().allMatch(debt -> step.asked(debt)))
                .toList();
    }

    /** The first day after the terms of all letters, whatever they asked; empty where none is known to have begun. */
    Optional<LocalDate> answered() {
        return steps.stream().flatMap(step -> step.answered().stream()).max(LocalDate::compareTo);
    }

    /** The last day on which a step was taken, whatever it asked. */
    Optional<LocalDate> lastTaken(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .map(Taken::on)
                .max(LocalDate::compareTo);
    }

    private Euro sum(Predicate<Debt> which) {
        return overdue.stream().filter(which).map(Debt::open).reduce(Euro.ZERO, Euro::plus);
    }

    private Euro held(Predicate<Debt> which) {
        return overdue.stream().filter(which).map(Debt::held).reduce(Euro.ZERO, Euro::plus);
    }
}
