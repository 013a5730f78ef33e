package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What all steps of one code and one set of operands have in common. A rule keeps its forms in constants and fills them in, so that a
 * step costs no more than its values.
 */
public final class StepForm {

    private static final Step[] NO_STEPS = {};

    private final String code;
    private final String[] names;

    /** What the stored form of such a step begins with, and what goes before each operand; made when first written. */
    private String[] labels;

    private StepForm(String code, String[] names) {
        this.code = code;
        this.names = names;
    }

    /** @param operands their names in the order of the formula */
    public static StepForm of(String code, String... operands) {
        return new StepForm(code, operands.clone());
    }

    /**
     * A step that rests on others. Values are an {@link Euro}, a {@link BigDecimal}, a {@code List<BigDecimal>} that can't change, or a
     * {@code String} for a code of the rules.
     *
     * @param below the steps that it rests on; taken over, not copied
     * @param result what came out, rounded where the law rounds
     * @param exact the result before rounding, to ten decimals; null when nothing was rounded
     * @param legalBasis the code of the article; null when there is none
     * @param operands one for each name; taken over, not copied
     */
    public Step above(
            Step[] below, Object result, BigDecimal exact, Reads reads, String legalBasis, Object... operands) {
        if (operands.length != names.length) {
            throw new IllegalArgumentException(code + " has " + names.length + " operands and not " + operands.length);
        }
        return new Step(this, operands, result, exact, reads, legalBasis, below);
    }

    /** A step that rests on no other. */
    public Step step(Object result, BigDecimal exact, Reads reads, String legalBasis, Object... operands) {
        return above(NO_STEPS, result, exact, reads, legalBasis, operands);
    }

    /** A step that rests on no other and rounds nothing. */
    public Step step(Object result, Reads reads, String legalBasis, Object... operands) {
        return above(NO_STEPS, result, null, reads, legalBasis, operands);
    }

    String code() {
        return code;
    }

    String name(int position) {
        return names[position];
    }

    /** The text before the first operand, before each of the others, and after the last: one more than there are operands. */
    String[] labels() {
        String[] made = labels;
        if (made == null) {
            made = new String[names.length + 1];
            String before = "{\"step\":\"" + code + "\"";
            for (int i = 0; i < names.length; i++) {
                made[i] = before + (i == 0 ? ",\"operands\":{\"" : ",\"") + names[i] + "\":";
                before = "";
            }
            made[names.length] = before + (names.length == 0 ? "" : "}") + ",\"result\":";
            labels = made;
        }
        return made;
    }

    /** Where the operand of this name stands; -1 when there is none. */
    int position(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    boolean isSameAs(StepForm other) {
        return this == other || (code.equals(other.code) && Arrays.equals(names, other.names));
    }
}
