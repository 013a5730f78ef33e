package be.huurwerk.rent.decision;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.HouseholdChange;
import be.huurwerk.rent.household.PaperTenancy;
import be.huurwerk.rent.household.Schedule;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does with a tenancy on paper what the service does with one in its database, so that the rules can be tried by the thousand. */
final class RentOffice {

    private static final Parameters SHIPPED = Parameters.shipped();

    final PaperTenancy tenancy = new PaperTenancy();
    final Map<LocalDate, DecisionReason> waiting = new TreeMap<>();
    final List<NewDecision> decided = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    final Redecision redecision;
    private final CatchUp catchUp;

    RentOffice() {
        this(SHIPPED);
    }

    RentOffice(Parameters parameters) {
        this.redecision =
                new Redecision(parameters, new RentCalculation(parameters), () -> new UUID(7, ids.incrementAndGet()));
        this.catchUp = new CatchUp(redecision);
    }

    void signs(Consumer<PaperTenancy> signing) {
        signing.accept(tenancy);
        catchUp(Due::signed);
    }

    void hears(long sequence, HouseholdChange change) {
        tenancy.changed(sequence, change);
        catchUp(file -> Due.householdChanged(file, change.rentEffectiveFrom().orElseThrow()));
    }

    void hearsOfTheEnd(long sequence, Optional<LocalDate> end) {
        Optional<LocalDate> before = tenancy.isSigned() ? tenancy.file().endDate() : Optional.empty();
        tenancy.ended(end, sequence);
        catchUp(file -> Due.ended(file, before));
    }

    void learns(Consumer<PaperTenancy> fact) {
        fact.accept(tenancy);
        catchUp(file -> Map.of());
    }

    Outcome asks(String from, DecisionReason reason) {
        Outcome outcome = redecision.of(tenancy.file(), LocalDate.parse(from), reason);
        if (outcome instanceof Outcome.Decided made) {
            enter(made.decisions());
            made.decisions().forEach(one -> waiting.remove(one.effectiveFrom()));
            made.later().forEach(one -> waiting.put(one.effectiveFrom(), one.reason()));
        }
        return outcome;
    }

    /** The rent in force on a first of the month; null while there is none. */
    Euro rentOn(LocalDate day) {
        return tenancy.file().schedule().inForce(day).map(DecidedRent::rent).orElse(null);
    }

    /** The rent in force in each month. */
    Map<LocalDate, Euro> rents(LocalDate first, LocalDate last) {
        Map<LocalDate, Euro> rents = new TreeMap<>();
        Schedule schedule = tenancy.file().schedule();
        for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            rents.put(month, schedule.inForce(month).map(DecidedRent::rent).orElse(null));
        }
        return rents;
    }

    private void catchUp(Function<TenancyFile, Map<LocalDate, DecisionReason>> due) {
        if (!tenancy.isSigned()) {
            return;
        }
        TenancyFile file = tenancy.file();
        Map<LocalDate, DecisionReason> all = new TreeMap<>(due.apply(file));
        all.putAll(waiting);
        CatchUp.Result result = catchUp.of(file, all);
        result.settled().forEach(waiting::remove);
        enter(result.decisions());
        result.waiting().forEach(one -> waiting.put(one.effectiveFrom(), one.reason()));
    }

    private void enter(List<NewDecision> decisions) {
        decided.addAll(decisions);
        decisions.forEach(one -> tenancy.decided(one.asDecided()));
    }
}
