package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One step of a calculation, with what it computed from, what it read and what it rests on. Language-neutral: titles, formulas in
 * words, sources and articles are added when it is served ({@link StepCatalogue}).
 *
 * @param step the step's code, as {@code indexedIncome}
 * @param operands by name, in the order of the formula
 * @param result what came out, rounded where the law rounds
 * @param exact the result before rounding, to ten decimals; null when nothing was rounded
 * @param legalBasis the code of the article, which the catalogue spells out; null when there is none
 */
public record Step(
        String step,
        Map<String, Operand> operands,
        Operand result,
        BigDecimal exact,
        List<ParameterRead> parameters,
        String legalBasis,
        List<Step> steps) {

    private static final int EXACT_SCALE = 10;

    public Step {
        operands = Collections.unmodifiableMap(new LinkedHashMap<>(operands));
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    public static Builder named(String code) {
        return new Builder(code);
    }

    /** Everything that this step and the steps below it read. */
    public Stream<ParameterRead> allParameters() {
        return Stream.concat(parameters.stream(), steps.stream().flatMap(Step::allParameters));
    }

    /** The weakest status that these steps read, with the steps below them. */
    public static Status weakestStatus(Collection<Step> steps) {
        return Status.weakest(steps.stream()
                .flatMap(Step::allParameters)
                .map(ParameterRead::status)
                .toList());
    }

    /** Collects a step while it is computed. */
    public static final class Builder {

        private final String code;
        private final Map<String, Operand> operands = new LinkedHashMap<>();
        private final List<ParameterRead> parameters = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private BigDecimal exact;
        private String legalBasis;

        private Builder(String code) {
            this.code = code;
        }

        public Builder operand(String name, BigDecimal value) {
            operands.put(name, Operand.of(value));
            return this;
        }

        public Builder operand(String name, Euro value) {
            return operand(name, value.amount());
        }

        public Builder operand(String name, int value) {
            return operand(name, BigDecimal.valueOf(value));
        }

        public Builder operand(String name, String word) {
            operands.put(name, Operand.of(word));
            return this;
        }

        public Builder operand(String name, List<BigDecimal> values) {
            operands.put(name, Operand.of(values));
            return this;
        }

        /** An operand that is a parameter: also noted as read. */
        public Builder operand(String name, DatedValue value) {
            return operand(name, value.value()).read(value);
        }

        /** An operand that is a choice: also noted as read. */
        public Builder operand(String name, DatedWord word) {
            return operand(name, word.value()).read(word);
        }

        public Builder read(DatedValue value) {
            parameters.add(ParameterRead.of(value));
            return this;
        }

        public Builder read(DatedWord word) {
            parameters.add(ParameterRead.of(word));
            return this;
        }

        /** The result before it was rounded. */
        public Builder exact(BigDecimal unrounded) {
            exact = unrounded.setScale(EXACT_SCALE, RoundingMode.HALF_UP);
            return this;
        }

        public Builder legalBasis(String article) {
            legalBasis = article;
            return this;
        }

        public Builder step(Step below) {
            steps.add(below);
            return this;
        }

        public Builder steps(Collection<Step> below) {
            steps.addAll(below);
            return this;
        }

        public Step result(BigDecimal result) {
            return result(Operand.of(result));
        }

        public Step result(Euro result) {
            return result(result.amount());
        }

        public Step result(int result) {
            return result(BigDecimal.valueOf(result));
        }

        public Step result(String word) {
            return result(Operand.of(word));
        }

        private Step result(Operand result) {
            return new Step(code, operands, result, exact, parameters, legalBasis, steps);
        }
    }
}
