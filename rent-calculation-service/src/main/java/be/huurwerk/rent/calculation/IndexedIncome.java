package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.util.List;

/** The yearly income of the counted members, each brought to June of the year before the rent year. Nothing is rounded on the way. */
final class IndexedIncome {

    private static final StepForm ENTRY = StepForm.of("indexedIncome", "income", "indexTo", "indexFrom");
    private static final StepForm SUM = StepForm.of("indexedIncome", "parts");
    private static final Part NO_INCOME =
            new Part(Amount.ZERO, Euro.ZERO, StepForm.of("noIncome").step(Euro.ZERO, Reads.NONE, null), false);

    private final String legalBasis;
    private final Indexation indexation;
    private final CurrentIncome current;
    private final MemberIncome ofMember;

    IndexedIncome(DatedLaw law, RentRules rules) {
        this.legalBasis = rules.legalBasis();
        this.indexation = new Indexation(law);
        this.current = new CurrentIncome(law);
        this.ofMember = new MemberIncome(law, rules);
    }

    /** The income of all who count, and the part of it that is the tenant's and the partner's. */
    Total of(Counted[] all) {
        Part[] parts = new Part[Counted.number(all)];
        boolean onlyTheirs = true;
        int next = 0;
        for (Counted one : all) {
            if (one.counts()) {
                parts[next++] = part(one);
                onlyTheirs &= one.isTenantOrPartner();
            }
        }
        Amount sum = parts[0].amount();
        for (int i = 1; i < parts.length; i++) {
            sum = sum.plus(parts[i].amount());
        }
        Step step = parts.length == 1 && parts[0].isEntry() ? parts[0].step() : sum(sum, parts);
        return new Total(sum, onlyTheirs ? null : ofTenantAndPartner(all, parts), step);
    }

    private static Amount ofTenantAndPartner(Counted[] all, Part[] parts) {
        Amount theirs = Amount.ZERO;
        int next = 0;
        for (Counted one : all) {
            if (one.counts()) {
                theirs = one.isTenantOrPartner() ? theirs.plus(parts[next].amount()) : theirs;
                next++;
            }
        }
        return theirs;
    }

    private Part part(Counted counted) {
        List<Income> incomes = counted.incomes();
        if (incomes.size() == 1 && counted.isWhole()) {
            Part only = entry(incomes.get(0));
            return ofMember.isAbated(counted.member()) && only.amount().isPositive()
                    ? ofMember.of(counted, new Part[] {only})
                    : only;
        }
        Part[] entries = new Part[incomes.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(incomes.get(i));
        }
        return ofMember.of(counted, entries);
    }

    private Part entry(Income income) {
        if (income.isCurrent()) {
            return current.of(income);
        }
        if (income.kind() == IncomeKind.none) {
            return NO_INCOME;
        }
        Indexation.Ratio ratio = indexation.of(income.year());
        Amount indexed = Amount.ofCents(income.amount().cents()).times(ratio.numerator(), ratio.denominator());
        Euro cents = indexed.cents();
        Step step = ENTRY.step(
                cents,
                indexed.isWholeCents() ? null : indexed.tenDecimals(),
                ratio.reads(),
                legalBasis,
                income.amount(),
                ratio.to(),
                ratio.from());
        return new Part(indexed, cents, step, true);
    }

    private Step sum(Amount sum, Part[] parts) {
        return SUM.above(
                Part.steps(parts),
                sum.cents(),
                sum.isWholeCents() ? null : sum.tenDecimals(),
                Reads.NONE,
                legalBasis,
                Part.cents(parts));
    }

    /**
     * @param ofTenantAndPartner null when nobody else counts, so that all of it is theirs
     */
    record Total(Amount amount, Amount ofTenantAndPartner, Step step) {}
}
