package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import java.util.List;

/**
 * What counts of a member's incomes together: all of it, a share, or, for a severely disabled relative from 2020-04-01, what exceeds
 * the abatement.
 */
final class MemberIncome {

    private final boolean abates;
    private final Figure abatement;
    private final Figure farthestDegree;

    MemberIncome(DatedLaw law, RentRules rules) {
        this.abates = rules.abatesForSevereDisability();
        this.abatement = law.figure("rent/disability-abatement");
        this.farthestDegree = law.figure("rent/relative-degree");
    }

    boolean isAbated(Member member) {
        return abates && member.severelyDisabled() && member.isKinWithin(farthestDegree.whole());
    }

    Part of(Counted counted, Part[] entries) {
        Step.Builder step = Step.named("memberIncome")
                .operand("memberId", counted.member().memberId())
                .operand("parts", Part.cents(entries))
                .steps(List.of(Part.steps(entries)));
        Amount amount = Amount.ZERO;
        for (Part entry : entries) {
            amount = amount.plus(entry.amount());
        }
        boolean abated = amount.isPositive() && isAbated(counted.member());
        if (!counted.isWhole()) {
            step.operand("share", counted.share());
            amount = amount.percent(counted.share());
        }
        if (abated) {
            step.operand("abatement", abatement.value()).read(abatement.read());
            amount = amount.lessOrZero(abatement.amount());
        }
        if (!amount.isWholeCents()) {
            step.exact(amount.tenDecimals());
        }
        Euro cents = amount.cents();
        return new Part(amount, cents, step.result(cents), false);
    }
}
