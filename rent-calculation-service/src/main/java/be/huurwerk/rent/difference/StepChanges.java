package be.huurwerk.rent.difference;

import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.StepChange.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays two traces side by side, step by step and member by member. */
final class StepChanges {

    /** What a step is told, and doesn't compute from other steps. */
    private static final Set<String> TOLD = Set.of("income", "months", "why", "maximum");

    /** Steps that only state a figure of the dwelling. */
    private static final Set<String> STATED = Set.of("patrimonyReduction", "minimumRent", "energyCorrection");

    private StepChanges() {}

    private record Key(String step, Optional<String> memberId) {}

    /** The steps that differ, in the order of the calculation. */
    static List<StepChange> between(List<Step> before, List<Step> after) {
        Map<Key, Step> old = keyed(before);
        Map<Key, Step> now = keyed(after);
        Set<Key> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<StepChange> changes = new ArrayList<>();
        for (Key key : keys) {
            Optional<Step> was = Optional.ofNullable(old.get(key));
            Optional<Step> is = Optional.ofNullable(now.get(key));
            if (!was.map(Step::result).equals(is.map(Step::result))) {
                changes.add(new StepChange(
                        key.step(), key.memberId(), was.map(Step::result), is.map(Step::result), cause(was, is)));
            }
        }
        return changes;
    }

    private static Map<Key, Step> keyed(List<Step> trace) {
        Map<Key, Step> steps = new LinkedHashMap<>();
        TraceSteps.incomes(trace)
                .forEach((memberId, step) -> steps.put(new Key("memberIncome", Optional.of(memberId)), step));
        for (Step step : trace) {
            step.steps().stream()
                    .filter(below -> below.operands().containsKey("memberId"))
                    .filter(below -> !below.step().equals("memberIncome"))
                    .forEach(below ->
                            steps.put(new Key(below.step(), Optional.of(TraceSteps.word(below, "memberId"))), below));
            if (!step.step().equals("unusualFigure")) {
                steps.put(new Key(step.step(), Optional.empty()), step);
            }
        }
        return steps;
    }

    private static Optional<Cause> cause(Optional<Step> before, Optional<Step> after) {
        if (before.isEmpty()) {
            return Optional.of(Cause.added);
        }
        if (after.isEmpty()) {
            return Optional.of(Cause.removed);
        }
        boolean parameter = !figures(before.get()).equals(figures(after.get()));
        boolean facts = !told(before.get()).equals(told(after.get()))
                || STATED.contains(before.get().step()) && !parameter;
        if (parameter && facts) {
            return Optional.of(Cause.parameterAndFacts);
        }
        return parameter ? Optional.of(Cause.parameter) : facts ? Optional.of(Cause.facts) : Optional.empty();
    }

    /** Which values each figure had that a step read, however often: one more member reads the same index once more. */
    private static Map<String, Set<Operand>> figures(Step step) {
        Map<String, Set<Operand>> figures = new LinkedHashMap<>();
        TraceSteps.allReads(step)
                .forEach(read -> figures.computeIfAbsent(name(read), name -> new LinkedHashSet<>())
                        .add(read.value()));
        return figures;
    }

    private static String name(ParameterRead read) {
        return read.key() == null ? read.name() : read.name() + "." + read.key();
    }

    private static List<Operand> told(Step step) {
        return all(step)
                .flatMap(one -> one.operands().entrySet().stream())
                .filter(operand -> TOLD.contains(operand.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Stream<Step> all(Step step) {
        return Stream.concat(Stream.of(step), step.steps().stream().flatMap(StepChanges::all));
    }
}
