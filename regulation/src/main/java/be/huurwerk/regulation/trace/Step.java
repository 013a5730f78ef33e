package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One step of a calculation, with what it computed from, what it read and what it rests on. Language-neutral: titles, formulas in
 * words, sources and articles are added when it is served ({@link StepCatalogue}). Immutable.
 *
 * <p>Steps are made by the million, so a step holds bare values beside a shared {@link StepForm}; operands, maps and lists are made for
 * whoever asks.
 */
public final class Step {

    private static final int EXACT_SCALE = 10;

    private final StepForm form;
    private final Object[] operands;
    private final Object result;
    private final BigDecimal exact;
    private final Reads reads;
    private final String legalBasis;
    private final Step[] below;

    Step(
            StepForm form,
            Object[] operands,
            Object result,
            BigDecimal exact,
            Reads reads,
            String legalBasis,
            Step[] below) {
        this.form = form;
        this.operands = operands;
        this.result = result;
        this.exact = exact;
        this.reads = reads;
        this.legalBasis = legalBasis;
        this.below = below;
    }

    /** Begins a step whose operands are not always the same. */
    public static Builder named(String code) {
        return new Builder(code);
    }

    /** The step's code, as {@code indexedIncome}. */
    public String step() {
        return form.code();
    }

    /** By name, in the order of the formula. */
    public Map<String, Operand> operands() {
        Map<String, Operand> map = new LinkedHashMap<>();
        for (int i = 0; i < operands.length; i++) {
            map.put(form.name(i), Operand.ofValue(operands[i]));
        }
        return Collections.unmodifiableMap(map);
    }

    /** The operand of this name; null when the step has none. */
    public Operand operand(String name) {
        int position = form.position(name);
        return position < 0 ? null : Operand.ofValue(operands[position]);
    }

    /** What came out, rounded where the law rounds. */
    public Operand result() {
        return Operand.ofValue(result);
    }

    /** The result before rounding, to ten decimals; null when nothing was rounded. */
    public BigDecimal exact() {
        return exact;
    }

    public List<ParameterRead> parameters() {
        return reads.list();
    }

    /** The code of the article, which the catalogue spells out; null when there is none. */
    public String legalBasis() {
        return legalBasis;
    }

    /** The steps that this one rests on. */
    public List<Step> steps() {
        return List.of(below);
    }

    /** The weakest status that these steps read, with the steps below them. */
    public static Status weakestStatus(List<Step> steps) {
        Status weakest = Status.CONFIRMED;
        for (int i = 0; i < steps.size(); i++) {
            weakest = steps.get(i).weakest(weakest);
        }
        return weakest;
    }

    private Status weakest(Status known) {
        Status weakest = reads.weakest().compareTo(known) > 0 ? reads.weakest() : known;
        for (Step step : below) {
            weakest = step.weakest(weakest);
        }
        return weakest;
    }

    StepForm form() {
        return form;
    }

    /** As {@link StepForm} takes it. */
    Object value(int position) {
        return operands[position];
    }

    /** The result, as {@link StepForm} takes it. */
    Object resultValue() {
        return result;
    }

    Step[] below() {
        return below;
    }

    Reads reads() {
        return reads;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step step
                && form.isSameAs(step.form)
                && operands().equals(step.operands())
                && result().equals(step.result())
                && Objects.equals(exact, step.exact)
                && reads.equals(step.reads)
                && Objects.equals(legalBasis, step.legalBasis)
                && Arrays.equals(below, step.below);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form.code(), operands(), result(), exact, reads, legalBasis, Arrays.hashCode(below));
    }

    /** The stored form. */
    @Override
    public String toString() {
        return TraceJson.write(List.of(this));
    }

    /** Collects a step while it is computed. */
    public static final class Builder {

        private final String code;
        private final List<String> names = new ArrayList<>();
        private final List<Object> operands = new ArrayList<>();
        private final List<ParameterRead> parameters = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private BigDecimal exact;
        private String legalBasis;

        private Builder(String code) {
            this.code = code;
        }

        public Builder operand(String name, Operand value) {
            return value(name, value.value());
        }

        public Builder operand(String name, BigDecimal value) {
            return value(name, value);
        }

        public Builder operand(String name, Euro value) {
            return value(name, value);
        }

        public Builder operand(String name, int value) {
            return operand(name, BigDecimal.valueOf(value));
        }

        public Builder operand(String name, String word) {
            return value(name, word);
        }

        public Builder operand(String name, List<BigDecimal> values) {
            return value(name, List.copyOf(values));
        }

        private Builder value(String name, Object value) {
            names.add(name);
            operands.add(value);
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
            return read(ParameterRead.of(value));
        }

        public Builder read(DatedWord word) {
            return read(ParameterRead.of(word));
        }

        Builder read(ParameterRead read) {
            parameters.add(read);
            return this;
        }

        public Builder read(Reads reads) {
            parameters.addAll(reads.list());
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
            return step(result);
        }

        public Step result(Euro result) {
            return step(result);
        }

        public Step result(int result) {
            return step(BigDecimal.valueOf(result));
        }

        public Step result(String word) {
            return step(word);
        }

        public Step result(Operand result) {
            return step(result.value());
        }

        private Step step(Object result) {
            return StepForm.of(code, names.toArray(String[]::new))
                    .above(
                            steps.toArray(Step[]::new),
                            result,
                            exact,
                            Reads.of(parameters),
                            legalBasis,
                            operands.toArray());
        }
    }
}
