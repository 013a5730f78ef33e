package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value that a step computes with, or its result: a number, several numbers, or a word. */
public sealed interface Operand {

    /** How a formula writes it. */
    String text();

    static Operand of(BigDecimal number) {
        return new Number(number);
    }

    static Operand of(List<BigDecimal> numbers) {
        return new Numbers(numbers);
    }

    static Operand of(String word) {
        return new Word(word);
    }

    /** The operand of a value as a step holds it. */
    static Operand ofValue(Object value) {
        if (value instanceof Euro amount) {
            return new Number(amount.amount());
        }
        if (value instanceof BigDecimal number) {
            return new Number(number);
        }
        if (value instanceof String word) {
            return new Word(word);
        }
        return new Numbers(
                ((List<?>) value).stream().map(BigDecimal.class::cast).toList());
    }

    /** The value as a step holds it. */
    Object value();

    /** A number; its decimals are kept as they are. */
    record Number(BigDecimal value) implements Operand {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** Several numbers, which a formula writes as a sum. */
    record Numbers(List<BigDecimal> values) implements Operand {
        public Numbers {
            values = List.copyOf(values);
        }

        @Override
        public Object value() {
            return values;
        }

        @Override
        public String text() {
            return values.isEmpty()
                    ? "0"
                    : values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        }
    }

    /** A code of the rules, as {@code upToLimit}; never a text for people. */
    record Word(String value) implements Operand {
        @Override
        public String text() {
            return value;
        }
    }
}
