package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All that is known of a case on the evening of a day.
 *
 * @param overdue debts that should have been paid before the day
 * @param monthlyCharge what is charged for a month as a whole
 * @param steps those taken until the day
 * @param since the day on which the arrears began, as it was found when the case was opened
 * @param holds what holds every step back on the day
 * @param brokenPlanOn the day on which a payment plan was broken that no other one replaced
 */
record CaseFacts(
        List<Debt> overdue,
        Euro monthlyCharge,
        List<Taken> steps,
        Optional<LocalDate> since,
        List<Hold> holds,
        Optional<LocalDate> brokenPlanOn) {

    CaseFacts {
        overdue = overdue.stream().sorted(Comparator.comparing(Debt::dueOn)).toList();
        steps = steps.stream().sorted(Comparator.comparing(Taken::on)).toList();
        holds = List.copyOf(holds);
    }

    /**
     * What is still to be paid of a debt; what is disputed, or frozen by a debt settlement, counts for no step.
     *
     * @param entryId the line that began it
     * @param accessory whether it is a cost or an interest
     */
    record Debt(
            LocalDate dueOn, Euro open, boolean disputed, boolean frozen, Optional<UUID> entryId, boolean accessory) {

        Debt(LocalDate dueOn, Euro open, boolean disputed) {
            this(dueOn, open, disputed, false, Optional.empty(), false);
        }

        boolean counts() {
            return !disputed && !frozen;
        }
    }

    /**
     * A step that was taken.
     *
     * @param countsFrom from when the time to the next one counts: the day on which it was taken, or on which it was recorded, when late
     */
    record Taken(String code, LocalDate on, LocalDate countsFrom) {

        Taken(String code, LocalDate on) {
            this(code, on, on);
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
        /** A payment plan is kept. */
        paymentPlan,
        /** Somebody said that nothing is to be done until a day. */
        pause,
        /** All that is owed is disputed. */
        dispute,
        /** The tenant was spoken with, and gets some days to do what was said. */
        recentContact,
        /** What was paid in the last days is not known. */
        staleBankImport
    }

    Euro owed() {
        return sum(debt -> true);
    }

    Euro undisputed() {
        return sum(Debt::counts);
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
        return overdue.stream()
                .filter(Debt::counts)
                .findFirst()
                .or(() -> overdue.stream().findFirst())
                .map(Debt::dueOn);
    }

    private Euro sum(Predicate<Debt> which) {
        return overdue.stream().filter(which).map(Debt::open).reduce(Euro.ZERO, Euro::plus);
    }
}
