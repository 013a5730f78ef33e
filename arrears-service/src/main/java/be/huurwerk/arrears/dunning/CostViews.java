package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.latecost.InterestView;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of what a step asks beside the debts. */
final class CostViews {

    private CostViews() {}

    /** What a step asks for in money, and why it is not asked. */
    @Schema(name = "ArrearsStepCost")
    record CostView(
            BigDecimal asked,

            @Schema(description = "What of it pays the sending by the first channel")
            Optional<BigDecimal> postage,

            boolean withheld,

            @Schema(description = "Why it is withheld") List<StepCost.Ground> grounds,

            @Schema(description = "The articles of the Code of Economic Law that forbid it")
            List<String> articles,

            @Schema(description = "What nobody has established, and it needs")
            Optional<UnknownParameter> unknown) {

        static CostView of(StepCost cost) {
            return new CostView(
                    cost.asked().amount(),
                    Optional.of(cost.postage()).filter(Euro::isPositive).map(Euro::amount),
                    !cost.withheld().isEmpty(),
                    cost.withheld(),
                    StepCost.Ground.articles(cost.withheld()),
                    cost.unknown());
        }
    }

    /** What interest a step asks, and why it is not asked. */
    @Schema(name = "ArrearsStepInterest")
    record StepInterestView(
            @Personal @Schema(description = "The sum of what is asked on the debts")
            BigDecimal asked,

            boolean withheld,

            @Schema(description = "Why it is withheld") List<StepCost.Ground> grounds,

            @Schema(description = "The articles of the Code of Economic Law that forbid it")
            List<String> articles,

            @Schema(description = "What nobody has established, and it needs")
            Optional<UnknownParameter> unknown,

            @Schema(description = "Those of which a free reminder asked in vain")
            List<OnDebtView> debts) {

        static StepInterestView of(StepInterest interest) {
            return new StepInterestView(
                    interest.asked().amount(),
                    !interest.withheld().isEmpty(),
                    interest.withheld(),
                    interest.articles(),
                    interest.unknown(),
                    interest.debts().stream().map(OnDebtView::of).toList());
        }
    }

    @Schema(name = "ArrearsDebtInterest")
    record OnDebtView(
            @Schema(description = "The line that began the debt")
            UUID entryId,

            LocalDate dueOn,

            @Schema(description = "Of all days since the term of the first free reminder")
            InterestView interest,

            @Personal @Schema(description = "What was asked of it before")
            BigDecimal before,

            @Personal @Schema(description = "The rest; never less than 0.00")
            BigDecimal asked) {

        static OnDebtView of(StepInterest.OnDebt debt) {
            return new OnDebtView(
                    debt.entryId(),
                    debt.dueOn(),
                    InterestView.of(debt.run()),
                    debt.before().amount(),
                    debt.asked().amount());
        }
    }
}
