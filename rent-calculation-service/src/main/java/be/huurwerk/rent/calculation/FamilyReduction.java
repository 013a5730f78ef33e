package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The family reduction (<i>gezinskorting</i>) a month, for each supported child and each severely disabled member (art. 6.51 of the
 * Besluit Vlaamse Codex Wonen).
 */
final class FamilyReduction {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;
    private final int adultAge;

    FamilyReduction(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
        this.adultAge = parameters
                .number("rent/ages", "adult", question.effectiveDate())
                .intValue();
    }

    Reduction of() {
        List<Step> steps = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (Member member : question.household().settled()) {
            share(member).ifPresent(share -> {
                DatedValue full = amount(share.key());
                BigDecimal amount = share.halved() ? full.value().divide(TWO) : full.value();
                amounts.add(amount);
                steps.add(Step.named("memberReduction")
                        .operand("memberId", member.memberId())
                        .operand("why", share.why())
                        .read(full)
                        .result(Euro.of(amount)));
            });
        }
        Euro total = Euro.of(Exact.sum(amounts));
        Step step = Step.named("familyReduction")
                .operand("parts", amounts)
                .steps(steps)
                .legalBasis(rules.legalBasis() + "FamilyReduction")
                .result(total);
        return new Reduction(total, step);
    }

    private Optional<Share> share(Member member) {
        if (Household.isSupportedChild(member, question.ageDay(), adultAge)) {
            return Optional.of(child(member));
        }
        if (!member.severelyDisabled()) {
            return Optional.empty();
        }
        boolean disabledKin = rules.abatesForSevereDisability()
                && member.isKinWithin(parameters
                        .number("rent/relative-degree", question.effectiveDate())
                        .intValue());
        if (member.livesIn()) {
            return Optional.of(
                    disabledKin ? new Share("double", false, "disabledKin") : new Share("single", false, "disabled"));
        }
        return member.role() == Role.child
                ? Optional.of(new Share("double", true, "disabledChildElsewhere"))
                : Optional.empty();
    }

    /** A child who is domiciled with the other parent, or whom two social tenants share, brings each of them half. */
    private static Share child(Member child) {
        boolean halved = !child.domiciled() || (child.sharedCustody() && child.otherParentRentsSocially());
        if (child.severelyDisabled()) {
            return new Share("double", halved, halved ? "sharedDisabledChild" : "disabledChild");
        }
        return halved ? new Share("half", false, "sharedChild") : new Share("single", false, "child");
    }

    private DatedValue amount(String key) {
        return parameters.number("rent/family-reduction", key, question.effectiveDate());
    }

    private record Share(String key, boolean halved, String why) {}

    /** The reduction and how it came about. */
    record Reduction(Euro amount, Step step) {}
}
