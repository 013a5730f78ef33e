package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides all that is due about a tenancy, in the order of the dates, each after what was decided before it. */
final class CatchUp {

    private final Redecision redecision;

    CatchUp(Redecision redecision) {
        this.redecision = redecision;
    }

    /**
     * What came of it.
     *
     * @param waiting what can't be decided yet
     * @param settled the dates that wait no longer
     */
    record Result(List<NewDecision> decisions, Collection<Outcome.Waiting> waiting, List<LocalDate> settled) {}

    /** @param due the dates from which a rent is to be decided, and why */
    Result of(TenancyFile file, Map<LocalDate, DecisionReason> due) {
        if (file.annulled()) {
            return new Result(List.of(), List.of(), List.copyOf(due.keySet()));
        }
        TreeMap<LocalDate, DecisionReason> all = new TreeMap<>(due);
        endedGrants(file).forEach(date -> all.putIfAbsent(date, DecisionReason.grantEnded));
        TenancyFile known = file;
        List<NewDecision> decisions = new ArrayList<>();
        List<LocalDate> settled = new ArrayList<>();
        Map<LocalDate, Outcome.Waiting> waiting = new TreeMap<>();
        for (Map.Entry<LocalDate, DecisionReason> one : all.entrySet()) {
            Outcome outcome = redecision.of(known, one.getKey(), one.getValue());
            if (outcome instanceof Outcome.Decided decided) {
                decisions.addAll(decided.decisions());
                for (NewDecision decision : decided.decisions()) {
                    known = known.with(decision.asDecided());
                }
                decided.later().forEach(later -> waiting.put(later.effectiveFrom(), later));
                waiting.remove(one.getKey());
                settled.add(one.getKey());
            } else if (outcome instanceof Outcome.Waiting awaits) {
                waiting.put(one.getKey(), awaits);
            } else if (isAfterEnd(outcome)) {
                waiting.put(one.getKey(), afterEnd(file, one.getKey(), one.getValue()));
            } else {
                settled.add(one.getKey());
            }
        }
        return new Result(decisions, waiting.values(), settled);
    }

    private static Outcome.Waiting afterEnd(TenancyFile file, LocalDate date, DecisionReason reason) {
        return new Outcome.Waiting(
                file.tenancyId(), date, reason, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The end of a tenancy may move again, so that what lies after it is due again; it is kept, and not shown. */
    private static boolean isAfterEnd(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.refusal().why() == Refusal.Why.AFTER_END;
    }

    /** The days after grants that nothing follows yet. */
    private static List<LocalDate> endedGrants(TenancyFile file) {
        return file.schedule().grants().stream()
                .map(Grant::until)
                .map(until -> until.plusDays(1))
                .filter(date -> file.schedule().beginningOn(date).isEmpty())
                .toList();
    }
}
