package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The family reduction (<i>gezinskorting</i>) a month, for each supported child and each severely disabled member (art. 6.51 of the
 * Besluit Vlaamse Codex Wonen).
 */
final class FamilyReduction {

    private static final StepForm TOTAL = StepForm.of("familyReduction", "parts");
    private static final StepForm MEMBER = StepForm.of("memberReduction", "memberId", "why");
    private static final String NAME = "rent/family-reduction";

    private final Ages ages;
    private final boolean doublesForKin;
    private final Figure farthestDegree;
    private final String legalBasis;
    private final Reduction none;

    private final Share child;
    private final Share sharedChild;
    private final Share disabledChild;
    private final Share sharedDisabledChild;
    private final Share disabledChildElsewhere;
    private final Share disabled;
    private final Share disabledKin;

    FamilyReduction(DatedLaw law, RentRules rules, Ages ages) {
        this.ages = ages;
        this.doublesForKin = rules.abatesForSevereDisability();
        this.farthestDegree = law.figure("rent/relative-degree");
        this.legalBasis = rules.legalBasis() + "FamilyReduction";
        this.none = reduction(Euro.ZERO, List.of(), new Step[0]);
        Figure single = law.figure(NAME, "single");
        Figure half = law.figure(NAME, "half");
        Figure twice = law.figure(NAME, "double");
        this.child = new Share("child", single, false);
        this.sharedChild = new Share("sharedChild", half, false);
        this.disabledChild = new Share("disabledChild", twice, false);
        this.sharedDisabledChild = new Share("sharedDisabledChild", twice, true);
        this.disabledChildElsewhere = new Share("disabledChildElsewhere", twice, true);
        this.disabled = new Share("disabled", single, false);
        this.disabledKin = new Share("disabledKin", twice, false);
    }

    Reduction of(Household household) {
        List<Step> steps = null;
        List<BigDecimal> amounts = null;
        Euro total = Euro.ZERO;
        List<Member> members = household.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Share share = member.isSettled() ? share(member) : null;
            if (share != null) {
                if (steps == null) {
                    steps = new ArrayList<>();
                    amounts = new ArrayList<>();
                }
                steps.add(share.step(member));
                amounts.add(share.amount());
                total = total.plus(share.euro());
            }
        }
        return steps == null ? none : reduction(total, amounts, steps.toArray(Step[]::new));
    }

    private Reduction reduction(Euro total, List<BigDecimal> amounts, Step[] members) {
        return new Reduction(total, TOTAL.above(members, total, null, Reads.NONE, legalBasis, amounts));
    }

    /** Null when the member brings none. */
    private Share share(Member member) {
        if (ages.isSupportedChild(member)) {
            return ofChild(member);
        }
        if (!member.severelyDisabled()) {
            return null;
        }
        if (member.livesIn()) {
            return doublesForKin && member.isKinWithin(farthestDegree.whole()) ? disabledKin : disabled;
        }
        return member.role() == Role.child ? disabledChildElsewhere : null;
    }

    /** A child who is domiciled with the other parent, or whom two social tenants share, brings each of them half. */
    private Share ofChild(Member member) {
        boolean halved = !member.domiciled() || (member.sharedCustody() && member.otherParentRentsSocially());
        if (member.severelyDisabled()) {
            return halved ? sharedDisabledChild : disabledChild;
        }
        return halved ? sharedChild : child;
    }

    /** What a member of one kind brings. */
    private static final class Share {

        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        private final String why;
        private final Figure full;
        private final boolean halved;
        private Known known;

        Share(String why, Figure full, boolean halved) {
            this.why = why;
            this.full = full;
            this.halved = halved;
        }

        BigDecimal amount() {
            return known().amount;
        }

        Euro euro() {
            return known().euro;
        }

        Step step(Member member) {
            return MEMBER.step(known().euro, full.read(), null, member.memberId(), why);
        }

        private Known known() {
            Known found = known;
            if (found == null) {
                found = Known.of(halved ? full.value().divide(TWO) : full.value());
                known = found;
            }
            return found;
        }

        private record Known(BigDecimal amount, Euro euro) {

            static Known of(BigDecimal amount) {
                Euro euro = Euro.of(amount);
                return new Known(amount, Euro.of(amount));
            }
        }
    }

    /** The reduction and how it came about. */
    record Reduction(Euro amount, Step step) {}
}
