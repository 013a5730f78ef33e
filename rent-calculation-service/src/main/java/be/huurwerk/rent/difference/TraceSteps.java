package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the steps of a rent's trace by their codes. */
public final class TraceSteps {

    private TraceSteps() {}

    public static Optional<Step> find(List<Step> trace, String code) {
        return trace.stream().filter(step -> step.step().equals(code)).findFirst();
    }

    public static Step get(List<Step> trace, String code) {
        return find(trace, code)
                .orElseThrow(() -> new IllegalArgumentException("The trace of a rent has no step " + code));
    }

    /** The amount that a step comes to. */
    public static Euro euro(Step step) {
        return euro(step.result());
    }

    public static Euro euro(Step step, String operand) {
        return euro(step.operands().get(operand));
    }

    public static BigDecimal number(Step step, String operand) {
        return ((Operand.Number) step.operands().get(operand)).value();
    }

    public static List<BigDecimal> numbers(Step step, String operand) {
        return ((Operand.Numbers) step.operands().get(operand)).values();
    }

    public static String word(Step step, String operand) {
        return step.operands().get(operand).text();
    }

    /** The first number that the step read of this parameter. */
    public static Optional<BigDecimal> read(Step step, String parameter) {
        return step.parameters().stream()
                .filter(read -> read.name().equals(parameter))
                .map(ParameterRead::value)
                .filter(Operand.Number.class::isInstance)
                .map(value -> ((Operand.Number) value).value())
                .findFirst();
    }

    /** The income of each member who counts, in their order; the trace names them by the order in which they count. */
    public static Map<String, Step> incomes(List<Step> trace) {
        List<String> counted = get(trace, "whoCounts").steps().stream()
                .filter(member -> ((Operand.Number) member.result()).value().signum() > 0)
                .map(member -> word(member, "memberId"))
                .toList();
        Step household = get(trace, "indexedIncome");
        List<Step> parts = household.operands().containsKey("income") ? List.of(household) : household.steps();
        Map<String, Step> incomes = new LinkedHashMap<>();
        for (int member = 0; member < parts.size(); member++) {
            incomes.put(counted.get(member), parts.get(member));
        }
        return incomes;
    }

    /** Everything that the step and those below it read. */
    public static Stream<ParameterRead> allReads(Step step) {
        return Stream.concat(step.parameters().stream(), step.steps().stream().flatMap(TraceSteps::allReads));
    }

    private static Euro euro(Operand operand) {
        return Euro.of(((Operand.Number) operand).value());
    }
}
