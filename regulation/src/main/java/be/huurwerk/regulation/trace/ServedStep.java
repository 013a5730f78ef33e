package be.huurwerk.regulation.trace;

import be.huurwerk.regulation.parameter.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A step as an answer shows it, in one language.
 *
 * @param formula the step in figures, as {@code 20000.00 x 107.01 / 103.74}; null when the step just states its result
 * @param result a {@link BigDecimal} or a word
 * @param exact the result before rounding; null when nothing was rounded
 * @param legalBasis the article; null when there is none
 */
public record ServedStep(
        String step,
        String title,
        String formula,
        Object result,
        BigDecimal exact,
        List<ServedParameter> parameters,
        String legalBasis,
        List<ServedStep> steps) {

    /**
     * A parameter as an answer shows it.
     *
     * @param key which of the parameter's several values, or null
     * @param value a {@link BigDecimal} or a word
     * @param source where the value comes from; null when the files of today no longer hold it
     */
    public record ServedParameter(
            String name, String key, String title, Object value, LocalDate validFrom, Status status, String source) {}
}
