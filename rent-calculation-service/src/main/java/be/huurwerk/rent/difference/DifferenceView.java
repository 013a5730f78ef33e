package be.huurwerk.rent.difference;

import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The difference of two rents in JSON: amounts in euro a month, incomes in euro a year.
 *
 * @param change after less before; the contributions' changes add up to it
 * @param steps those of members only for a caller who may read personal data
 * @param sentences the same in words
 */
record DifferenceView(
        UUID rentDecisionId,
        UUID to,
        UUID tenancyId,
        LocalDate effectiveFrom,
        LocalDate toEffectiveFrom,
        BigDecimal rentBefore,
        BigDecimal rentAfter,
        BigDecimal change,
        List<ContributionView> contributions,
        List<StepView> steps,
        List<FactView> facts,
        List<ParameterView> parameters,
        @Withheld List<String> sentences) {

    /** What one cause does to the rent. */
    @Schema(name = "Contribution")
    record ContributionView(
            Contribution.Cause cause,
            BigDecimal before,
            BigDecimal after,
            BigDecimal change,
            @Withheld String sentence) {}

    /** A step that came out otherwise. */
    @Schema(name = "StepChange")
    record StepView(
            String step,
            Optional<String> memberId,
            String title,

            @Schema(description = "A number, or a code of the rules")
            Object before,

            @Schema(description = "A number, or a code of the rules")
            Object after,

            Optional<BigDecimal> change,
            Optional<StepChange.Cause> cause) {}

    /** What was told differently. */
    @Schema(name = "FactChange")
    record FactView(
            FactChange.Kind kind,
            Optional<String> memberId,
            Optional<String> property,
            @Withheld Optional<String> before,
            @Withheld Optional<String> after,
            @Withheld String sentence) {}

    /** A figure or choice that is another. */
    @Schema(name = "ParameterChange")
    record ParameterView(
            String name, Optional<String> key, Optional<String> title, List<ValueView> before, List<ValueView> after) {}

    /** A value as a calculation read it. */
    @Schema(name = "ParameterValue")
    record ValueView(
            @Schema(description = "A number, or a word for a choice")
            Object value,

            LocalDate validFrom,
            String status,
            Optional<String> source) {}
}
