package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.ServedStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a trace in JSON.
 *
 * @param result a number, or a code
 * @param exact the result before rounding
 * @param estimated said only where it is true
 * @param steps of the members of the household; none for a caller who may not read personal data
 */
@Schema(name = "Step")
public record StepView(
        String step,
        String title,
        Optional<String> formula,

        @Schema(description = "A number, or a code of the rules")
        Object result,

        Optional<BigDecimal> exact,
        List<ParameterView> parameters,
        Optional<String> legalBasis,

        @Schema(description = "True for a figure of the dwelling that the landlord's policy supplied")
        Optional<Boolean> estimated,

        List<StepView> steps) {

    /** The steps of the household whose own formula or figures tell of a member; all below a step is of members. */
    private static final Set<String> OF_MEMBERS = Set.of("indexedIncome", "incomeLimit", "familyReduction");

    /** A parameter that a step read, in JSON. */
    @Schema(name = "StepParameter")
    public record ParameterView(
            String name,
            Optional<String> key,
            Optional<String> title,

            @Schema(description = "A number, or a word for a choice")
            Object value,

            LocalDate validFrom,
            String status,
            Optional<String> source) {

        static ParameterView of(ServedStep.ServedParameter read) {
            return new ParameterView(
                    read.name(),
                    Optional.ofNullable(read.key()),
                    Optional.ofNullable(read.title()),
                    read.value(),
                    read.validFrom(),
                    read.status().code(),
                    Optional.ofNullable(read.source()));
        }
    }

    static StepView of(ServedStep step) {
        return new StepView(
                step.step(),
                step.title(),
                Optional.ofNullable(step.formula()),
                step.result(),
                Optional.ofNullable(step.exact()),
                step.parameters().stream().map(ParameterView::of).toList(),
                Optional.ofNullable(step.legalBasis()),
                Optional.of(true).filter(yes -> isEstimated(step)),
                step.steps().stream().map(StepView::of).toList());
    }

    /** As whoever may not read personal data sees it: without what tells of the health, the age or the family of a member. */
    StepView withoutMembers() {
        boolean tells = OF_MEMBERS.contains(step);
        return new StepView(
                step,
                title,
                tells ? Optional.empty() : formula,
                result,
                exact,
                tells ? List.of() : parameters,
                legalBasis,
                estimated,
                List.of());
    }

    private static boolean isEstimated(ServedStep step) {
        return step.parameters().stream().anyMatch(read -> DwellingFigure.isEstimate(read.name()));
    }
}
