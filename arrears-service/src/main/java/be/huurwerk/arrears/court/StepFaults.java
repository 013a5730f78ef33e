package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a step says that its kind can't say, or lacks. */
final class StepFaults {

    private static final Map<Kind, Set<Outcome>> OUTCOMES = new EnumMap<>(Map.of(
            Kind.conciliation,
            EnumSet.of(Outcome.agreed, Outcome.notAgreed, Outcome.absent),
            Kind.judgment,
            EnumSet.of(Outcome.dissolved, Outcome.paymentTerms, Outcome.rejected)));
    private static final Set<Kind> MAY_SET_A_DAY =
            EnumSet.of(Kind.conciliationAsked, Kind.petition, Kind.hearing, Kind.judgment, Kind.evictionAnnounced);

    private StepFaults() {}

    static List<Issue> of(Step step, LocalDate opened, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("on", step.on(), today).ifPresent(faults::add);
        Days.before("on", step.on(), opened).ifPresent(faults::add);
        Set<Outcome> outcomes = OUTCOMES.getOrDefault(step.kind(), Set.of());
        if (step.outcome().isEmpty() && !outcomes.isEmpty()) {
            faults.add(CourtProblems.required("outcome", "Say what came of it.", "Zeg wat het opleverde."));
        }
        step.outcome()
                .filter(outcome -> !outcomes.contains(outcome))
                .ifPresent(outcome -> faults.add(CourtProblems.rejected(
                        "outcome", "This step has no such outcome.", "Deze stap heeft deze uitkomst niet.")));
        step.against()
                .filter(whom -> step.kind() != Kind.petition)
                .ifPresent(whom -> faults.add(CourtProblems.rejected(
                        "against", "This step is against nobody.", "Deze stap is tegen niemand.")));
        if (step.kind() == Kind.evictionAnnounced && step.forDay().isEmpty()) {
            faults.add(CourtProblems.required("forDay", "Say for which day.", "Zeg voor welke dag."));
        }
        step.forDay().ifPresent(day -> {
            if (!MAY_SET_A_DAY.contains(step.kind())) {
                faults.add(CourtProblems.rejected("forDay", "This step sets no day.", "Deze stap bepaalt geen dag."));
            }
            Days.before("forDay", day, step.on()).ifPresent(faults::add);
        });
        return faults;
    }
}
